package jp.kairan.hazards;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.kairan.hazards.jma.Hazard;
import jp.kairan.kernel.KernelProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody at city hall sends of a rule: always the whole of it. */
@Schema(name = "NewHazardRule", description = "What is asked for when a telegram says something")
record RuleForm(
        @NotNull Trigger trigger,

        @Schema(description = "For the trigger WARNING, and only there", examples = "RAIN")
        Hazard hazard,

        @NotNull
        @Size(max = 20)
        @Schema(
                description =
                        "From where on. INTENSITY and INTENSITY_HINT: 1 2 3 4 5- 5+ 6- 6+ 7. TSUNAMI: ADVISORY, WARNING, "
                                + "MAJOR_WARNING. WARNING: ADVISORY, WARNING, DANGER_WARNING, EMERGENCY_WARNING, which for "
                                + "rain, landslides and storm surges are 警戒レベル 2, 3, 4 and 5",
                examples = "DANGER_WARNING")
        String threshold,

        @Min(0)
        @Max(1440)
        @Schema(
                description =
                        "Minutes after an earthquake within which another that is no stronger is only told to those in "
                                + "charge; absent: 360",
                examples = "360")
        Integer windowMinutes,

        @NotNull Answer answer,

        @Size(max = 50)
        @Pattern(regexp = "[A-Z][A-Z0-9_]*")
        @Schema(
                description = "The template to broadcast, for the answer BROADCAST and only there",
                examples = "EVACUATION_LEVEL4")
        String template,

        @Min(0)
        @Max(10)
        @Schema(
                description =
                        "Minutes to wait before anything is asked for, in case the agency takes it back; absent: 0",
                examples = "0")
        Integer holdOffMinutes,

        @NotNull
        @Schema(
                description =
                        "AUTOMATIC acts by itself, but only once a second person has agreed; until then it proposes")
        Mode mode,

        @NotNull @Schema(examples = "true") Boolean enabled,

        @Schema(description = "Of the rule as last seen; needed to change one", examples = "0")
        Integer lockVersion) {

    private static final int SIX_HOURS = 360;

    /** Refuses what no rule can mean. */
    void check() {
        if ((trigger == Trigger.WARNING) != (hazard != null)) {
            throw KernelProblem.invalid("hazard", "警報の設定にだけ指定してください / goes with the trigger WARNING alone");
        }
        if (!trigger.thresholds().contains(threshold)) {
            throw KernelProblem.invalid(
                    "threshold", "次のいずれかです / must be one of: " + String.join(" ", trigger.thresholds()));
        }
        if ((answer == Answer.BROADCAST) != (template != null)) {
            throw KernelProblem.invalid("template", "放送の設定にだけ指定してください / goes with the answer BROADCAST alone");
        }
        if (trigger == Trigger.INTENSITY_HINT && mode == Mode.AUTOMATIC) {
            throw KernelProblem.invalid("mode", "震度速報だけを条件に自動実行はできません / a hint never acts by itself");
        }
    }

    int window() {
        return windowMinutes == null ? SIX_HOURS : windowMinutes;
    }

    int holdOff() {
        return holdOffMinutes == null ? 0 : holdOffMinutes;
    }
}
