package jp.kairan.safety.drills;

import java.sql.SQLException;
import java.util.List;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import jp.kairan.safety.board.AnswerClock;
import jp.kairan.safety.board.Tally;

/**
 * What came of a check in a unit; nothing is withheld here.
 *
 * @param whole whether everybody under the unit was asked
 * @param unreached households on this very unit of which nobody was seen, as long as they are known; only when it is written
 */
record Score(UnitId unit, boolean whole, Tally tally, AnswerClock clock, List<HouseholdId> unreached) {
    /** The columns that {@link #of} reads, for a query that calls the table s. */
    static final String COLUMNS =
            "s.unit_id, s.whole, s.households, s.answered, s.safe, s.partial, s.hurt, s.help, s.urgent, "
                    + "s.conflict, s.not_seen, s.stale, s.t25, s.t50, s.t75";

    private static final Tally NOBODY = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Score of(Row row) throws SQLException {
        return new Score(
                new UnitId(row.uuid("unit_id")),
                row.flag("whole"),
                new Tally(
                        row.integer("households"),
                        row.integer("answered"),
                        row.integer("safe"),
                        row.integer("partial"),
                        row.integer("hurt"),
                        row.integer("help"),
                        row.integer("urgent"),
                        row.integer("conflict"),
                        row.integer("not_seen"),
                        row.integer("stale")),
                new AnswerClock(seconds(row, "t25"), seconds(row, "t50"), seconds(row, "t75")),
                List.of());
    }

    /** Of a unit where nobody was asked. */
    static Score nothing(UnitId unit) {
        return new Score(unit, false, NOBODY, new AnswerClock(null, null, null), List.of());
    }

    private static Long seconds(Row row, String column) throws SQLException {
        Integer seconds = row.integerOrNull(column);
        return seconds == null ? null : seconds.longValue();
    }
}
