package jp.kairan.snow;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Row;

/**
 * A request as it is with a team now.
 *
 * @param leader who leads the team
 * @param working whether the team is approved today
 * @param by the officer who put it to the team
 * @param doneAt when the work was reported; null before
 */
record Offer(
        OfferId id,
        SnowTeamId team,
        String teamName,
        AccountId leader,
        boolean working,
        LocalDate day,
        State state,
        AccountId by,
        Instant doneAt,
        Integer people,
        Integer minutes) {
    /** A forgotten glove is fetched within this time; afterwards the household is nobody's business. */
    static final Duration AFTERWARDS = Duration.ofHours(24);

    /** What became of it; only the first two and DONE are with the team. */
    enum State {
        OFFERED,
        ACCEPTED,
        DECLINED,
        TAKEN_BACK,
        DONE
    }

    /** Whether the account has anything to do with the request through this. */
    boolean ledBy(AccountId account, Instant now) {
        boolean over = doneAt != null && !doneAt.plus(AFTERWARDS).isAfter(now);
        return working && leader.equals(account) && !over;
    }

    static Offer orNull(Row row) throws SQLException {
        if (row.uuid("offer_id") == null) {
            return null;
        }
        return new Offer(
                new OfferId(row.uuid("offer_id")),
                new SnowTeamId(row.uuid("team_id")),
                row.text("team_name"),
                new AccountId(row.uuid("leader_id")),
                row.constant("team_state", TeamState.class) == TeamState.APPROVED,
                row.date("day"),
                row.constant("offer_state", State.class),
                new AccountId(row.uuid("offered_by")),
                row.instant("done_at"),
                row.integerOrNull("people"),
                row.integerOrNull("minutes"));
    }
}
