package jp.kairan.events;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Violation;

/**
 * The days that a calendar is asked for.
 *
 * @param from the first day
 * @param to the last day, itself included
 */
record CalendarDays(LocalDate from, LocalDate to) {
    private static final int MOST = 366;
    private static final int USUAL = 31;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    /** The days as the caller names them, today and the month that follows where they name none; 400 beyond a year. */
    static CalendarDays asked(LocalDate from, LocalDate to, Clock clock) {
        LocalDate first = from == null ? LocalDate.now(clock) : plausible("from", from);
        LocalDate last = to == null ? first.plusDays(USUAL - 1) : plausible("to", to);
        if (last.isBefore(first)) {
            throw refused("to", "開始日より前です / before the first day");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST) {
            throw refused("to", "期間は366日までです / at most 366 days");
        }
        return new CalendarDays(first, last);
    }

    Instant low(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** Exclusive. */
    Instant high(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static LocalDate plausible(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw refused(field, "日付が正しくありません / not a plausible date");
        }
        return day;
    }

    private static RuntimeException refused(String field, String message) {
        return KernelProblem.INVALID.problem().with(List.of(new Violation(field, message)));
    }
}
