package jp.kairan.directory;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The day on which a household or a person leaves; from that day on they are not there. */
@Schema(description = "The first day without them")
record Departure(
        @NotNull @CivilDate @Schema(examples = "2027-03-31") LocalDate on) {}
