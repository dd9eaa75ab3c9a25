package jp.kairan.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it takes to register a person in a household. */
@Schema(description = "A person to be registered")
record NewResident(
        @NotBlank @Size(max = 100) @Line @Schema(examples = "北陸 花子")
        String name,

        @Size(max = 200) @Line @Schema(examples = "ホクリク ハナコ")
        String nameKana,

        @CivilDate @Schema(examples = "1950-04-01") LocalDate birthDate,

        @Size(max = 32) @Line @Schema(examples = "090-0000-0000")
        String phone,

        @Schema(description = "Makes them the householder in place of whoever is")
        boolean householder,

        @Schema(description = "Family that lives elsewhere and reads along")
        boolean livesElsewhere) {}
