package jp.kairan.broadcasts.chain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import jp.kairan.access.AccountId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to keep a shelter. */
@Schema(name = "NewShelterKeeper", description = "Who is to keep a shelter")
record NewKeeper(
        @NotNull AccountId account,
        @NotNull Rank rank,

        @Min(1) @Max(1000) @Schema(description = "Absent: 1", examples = "1")
        Integer order,

        @NotNull @Schema(description = "First day", examples = "2027-04-01")
        LocalDate from,

        @Schema(description = "Last day; open where absent", examples = "2029-03-31")
        LocalDate to) {}
