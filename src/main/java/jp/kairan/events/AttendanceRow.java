package jp.kairan.events;

import java.sql.SQLException;
import jp.kairan.kernel.Row;

/**
 * An answer and how many came.
 *
 * @param announcedAdults how many adults the answer announced, where it takes more places since; else null
 * @param came null until somebody did
 */
record AttendanceRow(AnswerRow answer, Integer announcedAdults, Integer came) {

    static AttendanceRow of(Row row) throws SQLException {
        return new AttendanceRow(AnswerRow.of(row), row.integerOrNull("announced_adults"), row.integerOrNull("came"));
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
        return comes() ? announced() : 1;
    }

    /** How many were announced, whatever came. */
    int announced() {
        Said said = answer.said();
        return announcedAdults == null ? said.heads() : announcedAdults + said.children();
    }

    AttendanceRow with(int heads) {
        return new AttendanceRow(answer, announcedAdults, heads);
    }
}
