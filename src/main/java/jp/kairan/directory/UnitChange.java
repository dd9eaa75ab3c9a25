package jp.kairan.directory;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change about a unit; an absent field stays as it is. */
@Schema(description = "An absent field stays as it is")
record UnitChange(
        @Size(max = 100) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*") @Line @Schema(examples = "米泉3丁目町会")
        String name,

        @Size(max = 200) @Line @Schema(description = "Empty takes it away", examples = "ヨネイズミサンチョウメチョウカイ")
        String nameKana,

        @Schema(examples = "APPROVAL") EnrolmentMode enrolment,

        @Schema(description = "An empty object takes them away, so that those of the city hold")
        QuietHours quietHours) {

    boolean renames() {
        return name != null || nameKana != null;
    }

    boolean adjusts() {
        return enrolment != null || quietHours != null;
    }
}
