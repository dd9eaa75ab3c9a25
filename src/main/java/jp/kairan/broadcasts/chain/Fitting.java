package jp.kairan.broadcasts.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.kairan.access.ShelterId;
import jp.kairan.shelters.Hazard;
import jp.kairan.shelters.Shelter;
import jp.kairan.shelters.ShelterKind;

/**
 * Which shelters are meant.
 *
 * @param named these, or null for all that fit
 * @param hazard fit for it
 * @param kind designated as it, or null for any
 */
record Fitting(List<ShelterId> named, Hazard hazard, ShelterKind kind) {
    /** The intensities from which walls come down; ranks and levels of warnings are written otherwise. */
    private static final Pattern INTENSITY = Pattern.compile("[56][-+]|7");

    private static final Pattern TSUNAMI = Pattern.compile("(?i).*(tsunami|津波).*");

    /** What the strength of a finding tells of the hazard; nothing where it could be several. */
    static Optional<Hazard> hazard(String strength) {
        if (strength == null) {
            return Optional.empty();
        }
        if (INTENSITY.matcher(strength).matches()) {
            return Optional.of(Hazard.EARTHQUAKE);
        }
        return TSUNAMI.matcher(strength).matches() ? Optional.of(Hazard.TSUNAMI) : Optional.empty();
    }

    boolean means(Shelter shelter, LocalDate day) {
        return named != null
                ? named.contains(shelter.id())
                : shelter.particulars().openOn(day)
                        && shelter.particulars().hazards().contains(hazard)
                        && (kind == null || shelter.particulars().kinds().contains(kind));
    }
}
