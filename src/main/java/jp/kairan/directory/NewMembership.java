package jp.kairan.directory;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import jp.kairan.access.AccountId;
import jp.kairan.access.ResidentId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it takes to make somebody a member. */
@Schema(description = "A membership of an account or of a resident, who gets an account where they have none")
record NewMembership(
        AccountId account,
        ResidentId resident,
        @NotNull @CivilDate @Schema(examples = "2027-04-01") LocalDate from,

        @CivilDate @Schema(description = "Last day; open where absent", examples = "2029-03-31")
        LocalDate to) {}
