package jp.kairan.directory;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last day of a term. */
@Schema(description = "The last day, included")
record LastDay(
        @NotNull @CivilDate @Schema(examples = "2027-03-31") LocalDate on) {}
