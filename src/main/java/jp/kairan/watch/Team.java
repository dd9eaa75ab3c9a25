package jp.kairan.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.access.AccountId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a household agreed to be told when something is unusual. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WatchTeam", description = "Whom a household agreed to be told when something is unusual")
record Team(
        @NotNull @Schema(description = "How the household agreed; absent where it has no team yet")
        Consent consent,

        @NotNull @Schema(description = "When it agreed, not to come", examples = "2026-07-01")
        LocalDate consentOn,

        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid Member> members) {

    /**
     * One of them.
     *
     * @param account a person; null for whoever has the part on the day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WatchTeamMember", description = "A person, or whoever has the part on the day of an alert")
    record Member(
            @NotNull Relation relation,

            @Schema(description = "Absent: whoever holds that office, or of the household lives elsewhere, on that day")
            AccountId account) {}
}
