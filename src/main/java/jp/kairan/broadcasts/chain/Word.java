package jp.kairan.broadcasts.chain;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Row;

/**
 * What somebody last said to a call.
 *
 * @param kind ACKNOWLEDGED or REFUSED
 * @param arrivesAt when they will be there, for ACKNOWLEDGED
 * @param asOf when they said so
 */
record Word(AccountId account, Happening kind, Instant arrivesAt, Instant asOf) {
    static Word of(Row row) throws SQLException {
        return new Word(
                new AccountId(row.uuid("account_id")),
                row.constant("kind", Happening.class),
                row.instant("arrives_at"),
                row.instant("as_of"));
    }

    boolean refusal() {
        return kind == Happening.REFUSED;
    }

    /** Whether this says the same again. */
    boolean repeats(Word before) {
        return kind == before.kind && (refusal() || arrivesAt.equals(before.arrivesAt));
    }

    /** Whether it promises an arrival soon enough to be waited for. */
    boolean promises(Duration longestWay) {
        return !refusal() && !arrivesAt.isAfter(asOf.plus(longestWay));
    }
}
