package jp.kairan.admin;

import java.sql.SQLException;
import jp.kairan.kernel.Row;

/**
 * How many households take part, and how.
 *
 * @param households all there are
 * @param accounts in which somebody signs in
 * @param reachable in which a push reaches somebody
 * @param readers in which somebody has read something lately
 * @param asked that the last drill asked
 * @param answered of these, in which somebody was seen
 */
record Figures(int households, int accounts, int reachable, int readers, int asked, int answered) {
    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);

    static Figures of(Row row) throws SQLException {
        return new Figures(
                row.integer("households"),
                row.integer("accounts"),
                row.integer("reachable"),
                row.integer("readers"),
                row.integer("asked"),
                row.integer("answered"));
    }

    Figures plus(Figures other) {
        return new Figures(
                households + other.households,
                accounts + other.accounts,
                reachable + other.reachable,
                readers + other.readers,
                asked + other.asked,
                answered + other.answered);
    }

    Figures minus(Figures other) {
        return new Figures(
                households - other.households,
                accounts - other.accounts,
                reachable - other.reachable,
                readers - other.readers,
                asked - other.asked,
                answered - other.answered);
    }
}
