package jp.kairan.broadcasts.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.ShelterId;
import jp.kairan.hazards.Finding;
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
     * For which hazard shelters have to be fit because of a finding; nothing where none is designated for it, so that an
     * officer decides. 大雨 warns of water in the streets, and yet asks for those that are fit for a river's flood, because
     * a place above the river is above the gutter too, while many cities designate none for 内水氾濫 by itself. A
     * 津波注意報 only clears the shore. Wind, waves and snow are better waited for at home.
     */
    static Optional<Hazard> hazard(Finding finding) {
        return Optional.ofNullable(
                switch (finding.trigger()) {
                    case INTENSITY, INTENSITY_HINT -> Hazard.EARTHQUAKE;
                    case TSUNAMI ->
                        TsunamiGrade.valueOf(finding.strength()).reaches(TsunamiGrade.WARNING) ? Hazard.TSUNAMI : null;
                    case WARNING ->
                        switch (finding.hazard()) {
                            case RAIN, FLOOD -> Hazard.FLOOD;
                            case LANDSLIDE -> Hazard.LANDSLIDE;
                            case STORM_SURGE -> Hazard.STORM_SURGE;
                            case WIND, WAVES, SNOW, OTHER -> null;
                        };
                });
    }

    boolean means(Shelter shelter, LocalDate day) {
        return named != null
                ? named.contains(shelter.id())
                : shelter.particulars().openOn(day)
                        && shelter.particulars().hazards().contains(hazard)
                        && (kind == null || shelter.particulars().kinds().contains(kind));
    }
}
