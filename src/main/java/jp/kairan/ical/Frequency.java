package jp.kairan.ical;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The period that a repetition counts in; those shorter than a day are not taken, because they could run long. */
public enum Frequency {
    DAILY(ChronoUnit.DAYS),
    WEEKLY(ChronoUnit.WEEKS),
    MONTHLY(ChronoUnit.MONTHS),
    YEARLY(ChronoUnit.YEARS);

    private final ChronoUnit unit;

    Frequency(ChronoUnit unit) {
        this.unit = unit;
    }

    /** The first day of the period in which a day lies. */
    LocalDate periodOf(LocalDate day, DayOfWeek weekStart) {
        return switch (this) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTHLY -> day.withDayOfMonth(1);
            case YEARLY -> day.withDayOfYear(1);
        };
    }

    /** The first day of the period that many periods later. */
    LocalDate later(LocalDate period, long periods) {
        return period.plus(periods, unit);
    }

    long between(LocalDate period, LocalDate other) {
        return unit.between(period, other);
    }
}
