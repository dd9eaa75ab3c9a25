package jp.kairan.directory;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change about a person; an absent field stays as it is. */
@Schema(description = "An absent field stays as it is, an empty text takes the value away")
record ResidentChange(
        @Size(max = 100) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*") @Line @Schema(examples = "北陸 花子")
        String name,

        @Size(max = 200) @Line @Schema(examples = "ホクリク ハナコ")
        String nameKana,

        @CivilDate @Schema(examples = "1950-04-01") LocalDate birthDate,

        @Size(max = 32) @Line @Schema(examples = "090-0000-0000")
        String phone,

        @Schema(description = "true makes them the householder in place of whoever is")
        Boolean householder,

        Boolean livesElsewhere) {}
