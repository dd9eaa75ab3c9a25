package jp.kairan.safety.drills;

import java.sql.SQLException;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Incident;
import jp.kairan.kernel.Row;
import jp.kairan.safety.board.AnswerClock;
import jp.kairan.safety.board.Picture;
import jp.kairan.safety.board.Tally;

/**
 * What came of a check in a unit; nothing is withheld here.
 *
 * @param whole whether everybody under the unit was asked
 */
record Score(UnitId unit, boolean whole, Tally tally, AnswerClock clock) {
    /** The columns that {@link #of} reads, for a query that calls the table s. */
    static final String COLUMNS =
            "s.unit_id, s.whole, s.households, s.answered, s.safe, s.partial, s.hurt, s.help, s.urgent, "
                    + "s.conflict, s.not_seen, s.stale, s.t25, s.t50, s.t75";

    private static final Tally NOBODY = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** As it is known by now; of a check that is over nothing is called old, because nobody is to look again. */
    static Score of(Incident incident, UnitId unit, UnitPath path, Picture picture) {
        Tally tally = picture.tally(path);
        return new Score(
                unit,
                incident.covers(path),
                incident.open() ? tally : tally.without(new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, tally.stale())),
                picture.clock(path));
    }

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
                new AnswerClock(seconds(row, "t25"), seconds(row, "t50"), seconds(row, "t75")));
    }

    /** Of a unit where nobody was asked. */
    static Score nothing(UnitId unit) {
        return new Score(unit, false, NOBODY, new AnswerClock(null, null, null));
    }

    private static Long seconds(Row row, String column) throws SQLException {
        Integer seconds = row.integerOrNull(column);
        return seconds == null ? null : seconds.longValue();
    }
}
