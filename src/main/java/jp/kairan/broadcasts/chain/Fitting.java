package jp.kairan.broadcasts.chain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.ShelterId;
import jp.kairan.hazards.jma.Intensity;
import jp.kairan.hazards.jma.TsunamiGrade;
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
    /**
     * What the strength of a finding tells of the hazard; nothing where it could be several, such as a warning, which may
     * be of the sea, of a slope or of the wind.
     */
    static Optional<Hazard> hazard(String strength) {
        if (Arrays.stream(Intensity.values())
                .anyMatch(intensity -> intensity.notation().equals(strength))) {
            return Optional.of(Hazard.EARTHQUAKE);
        }
        return TsunamiGrade.MAJOR_WARNING.name().equals(strength) ? Optional.of(Hazard.TSUNAMI) : Optional.empty();
    }

    boolean means(Shelter shelter, LocalDate day) {
        return named != null
                ? named.contains(shelter.id())
                : shelter.particulars().openOn(day)
                        && shelter.particulars().hazards().contains(hazard)
                        && (kind == null || shelter.particulars().kinds().contains(kind));
    }
}
