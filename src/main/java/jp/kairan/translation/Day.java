package jp.kairan.translation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A date as somebody wrote it: what it does not say is null, and its weekday may be wrong.
 *
 * @param year in the western calendar
 * @param holiday whether it is marked as a public holiday
 */
record Day(Integer year, Integer month, Integer day, DayOfWeek weekday, boolean holiday) {
    private static final int LEAP_YEAR = 2024;

    /** Whether there can be such a day at all. */
    boolean possible() {
        if (month != null && (month < 1 || month > 12) || day != null && (day < 1 || day > 31)) {
            return false;
        }
        if (month == null || day == null) {
            return true;
        }
        try {
            LocalDate.of(year == null ? LEAP_YEAR : year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The same with the month of an earlier day where it has none of its own: {@code 10月5日〜7日}. */
    Day after(Day first) {
        return month != null ? this : new Day(null, first.month, day, weekday, holiday);
    }
}
