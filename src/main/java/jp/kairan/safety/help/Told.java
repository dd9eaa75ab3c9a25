package jp.kairan.safety.help;

import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.kernel.Row;

/**
 * That officers were told of an urgent request that nobody had claimed.
 *
 * @param no number of the request
 * @param to the widest circle that was told
 * @param at when it was told
 */
record Told(long no, HelpCircle to, Instant at) {

    /** Null where nobody was told. */
    static Told orNull(Row row) throws SQLException {
        HelpCircle to = row.constant("told_to", HelpCircle.class);
        return to == null ? null : new Told(row.number("told_no"), to, row.instant("told_at"));
    }
}
