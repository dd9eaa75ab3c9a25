package jp.kairan.events;

import java.sql.SQLException;
import jp.kairan.kernel.Row;

/**
 * An answer and how many came.
 *
 * @param came null until somebody did
 */
record AttendanceRow(AnswerRow answer, Integer came) {

    static AttendanceRow of(Row row) throws SQLException {
        return new AttendanceRow(AnswerRow.of(row), row.integerOrNull("came"));
    }

    /** Whether somebody came already. */
    boolean here() {
        return came != null;
    }

    boolean comes() {
        return answer.said().state() == AnswerState.ATTEND;
    }

    /** How many come where nobody counts: as many as were announced, else the one who stands there. */
    int expected() {
        return comes() ? answer.said().heads() : 1;
    }

    AttendanceRow with(int heads) {
        return new AttendanceRow(answer, heads);
    }
}
