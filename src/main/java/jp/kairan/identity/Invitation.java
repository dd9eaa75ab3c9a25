package jp.kairan.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An invitation without its code, which nobody knows any more.
 *
 * @param id its id
 * @param unit the unit it was made in
 * @param state what has become of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An invitation and what has become of it; its code cannot be shown again")
record Invitation(
        InvitationId id,
        UnitId unit,
        ResidentId resident,
        HouseholdId household,
        AccountId account,
        State state,
        @Schema(examples = "2026-04-01T09:00:00+09:00") Instant createdAt,
        @Schema(examples = "2026-05-01T09:00:00+09:00") Instant expiresAt,
        @Schema(examples = "2026-04-03T18:20:00+09:00") Instant redeemedAt) {

    /** What becomes of an invitation. */
    @Schema(name = "InvitationState")
    enum State {
        OPEN,
        REDEEMED,
        REVOKED,
        EXPIRED
    }

    /** Shapes a row of the table as it stands at a moment. */
    static Invitation of(Row row, Instant now) throws SQLException {
        UUID resident = row.uuid("resident_id");
        UUID household = row.uuid("household_id");
        return new Invitation(
                new InvitationId(row.uuid("id")),
                new UnitId(row.uuid("unit_id")),
                ResidentId.orNull(resident),
                HouseholdId.orNull(household),
                AccountId.orNull(row.uuid("account_id")),
                state(row, now),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.instant("redeemed_at"));
    }

    private static State state(Row row, Instant now) throws SQLException {
        if (row.instant("redeemed_at") != null) {
            return State.REDEEMED;
        }
        if (row.instant("revoked_at") != null) {
            return State.REVOKED;
        }
        return row.instant("expires_at").isAfter(now) ? State.OPEN : State.EXPIRED;
    }
}
