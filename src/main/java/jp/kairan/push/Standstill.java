package jp.kairan.push;

import java.time.Duration;
import jp.kairan.kernel.Sql;

/**
 * How long a replica may stand still inside a transaction. One whose machine is paused, or gone without a word, keeps
 * its connection and with it every row it has locked, the project's quota among them: all others would wait for it.
 */
final class Standstill {
    private static final String END_AFTER = "select set_config('idle_in_transaction_session_timeout', ?, true)";

    private Standstill() {}

    /** Has PostgreSQL end this transaction, and the connection, once nothing was heard of it for so long. */
    static void endAfter(Duration patience, Sql sql) {
        sql.any(END_AFTER, Long.toString(patience.toMillis()));
    }
}
