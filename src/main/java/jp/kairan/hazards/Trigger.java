package jp.kairan.hazards;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import jp.kairan.hazards.jma.Intensity;
import jp.kairan.hazards.jma.TelegramType;
import jp.kairan.hazards.jma.TsunamiGrade;
import jp.kairan.hazards.jma.WarningRank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule looks at, each on a scale of its own from the weakest to the worst. */
@Schema(name = "HazardTrigger")
public enum Trigger {
    /** How strongly the city shook (VXSE53); a station above 4 that does not report counts as 5-. */
    INTENSITY(scale(Intensity.values(), Intensity::notation)),
    /** How strongly the region shook, before anything is known of the city (VXSE51). */
    INTENSITY_HINT(INTENSITY.scale),
    /** What is expected on the city's coast (VTSE41). */
    TSUNAMI(scale(TsunamiGrade.values(), TsunamiGrade::name)),
    /** The gravest warning of one hazard in force for the city (VPWW53 to VPWW61). */
    WARNING(scale(WarningRank.values(), WarningRank::name));

    private final List<String> scale;

    Trigger(List<String> scale) {
        this.scale = scale;
    }

    private static <E> List<String> scale(E[] values, Function<E, String> name) {
        return Arrays.stream(values).map(name).toList();
    }

    List<String> scale() {
        return scale;
    }

    /** From where on a rule may begin: not from where nothing is the matter. */
    List<String> thresholds() {
        return this == TSUNAMI ? scale.subList(scale.indexOf(TsunamiGrade.ADVISORY.name()), scale.size()) : scale;
    }

    /** Whether the one is as bad as the other, or worse. */
    boolean reaches(String strength, String other) {
        return scale.indexOf(strength) >= scale.indexOf(other);
    }

    boolean stronger(String strength, String other) {
        return scale.indexOf(strength) > scale.indexOf(other);
    }

    /** Whether it is about something that happens, rather than something that is in force for a time. */
    public boolean quake() {
        return this == INTENSITY || this == INTENSITY_HINT;
    }

    /** Whether a telegram of that kind may change what it sees. */
    boolean heeds(TelegramType type) {
        return switch (this) {
            case INTENSITY, INTENSITY_HINT -> type.shaking();
            case TSUNAMI -> type == TelegramType.VTSE41;
            case WARNING -> type.warnings();
        };
    }
}
