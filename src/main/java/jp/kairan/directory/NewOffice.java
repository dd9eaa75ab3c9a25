package jp.kairan.directory;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import jp.kairan.access.AccountId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it takes to appoint somebody. */
@Schema(description = "An appointment of an account or of a resident, who gets an account where they have none")
record NewOffice(
        @NotNull @Schema(examples = "GROUP_LEADER") Role role,
        AccountId account,
        ResidentId resident,
        @NotNull @CivilDate @Schema(examples = "2027-04-01") LocalDate from,

        @CivilDate @Schema(description = "Last day; open where absent", examples = "2029-03-31")
        LocalDate to) {}
