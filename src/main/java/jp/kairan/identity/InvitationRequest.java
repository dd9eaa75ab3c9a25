package jp.kairan.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom to invite: exactly one of the three.
 *
 * @param residents people of the register, each of whom gets a code
 * @param households houses, each of which gets a code that adds a new login
 * @param account an officer or member of staff without a household
 */
@Schema(description = "Whom to invite: exactly one of residents, households and account")
record InvitationRequest(
        @Size(min = 1, max = MOST) List<@NotNull ResidentId> residents,
        @Size(min = 1, max = MOST) List<@NotNull HouseholdId> households,
        AccountId account) {
    /** A group with all of its people. */
    private static final int MOST = 100;

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "{kairan.one-target}")
    public boolean isOneTarget() {
        return Stream.of(residents != null, households != null, account != null)
                        .filter(given -> given)
                        .count()
                == 1;
    }
}
