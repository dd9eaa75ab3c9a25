package jp.kairan.snow;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal that an officer confirms, or another choice of theirs. */
@Schema(name = "NewSnowOffer", description = "The team and the day, which is one of the wished ones")
record NewOffer(
        @NotNull SnowTeamId team,
        @NotNull @Schema(examples = "2027-01-16") LocalDate day) {}
