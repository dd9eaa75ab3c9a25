package jp.kairan.events;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import jp.kairan.ical.Recurrence;
import jp.kairan.ical.Series;
import jp.kairan.ical.When;

/** The dates that a plan gives. */
final class Expansion {
    /** How far ahead the dates of a series are laid down. */
    static final int MONTHS = 13;

    /** Every day of the thirteen months, and some to spare. */
    private static final int MOST = 500;

    /** More than can lie over one day that is passing. */
    private static final int SOME = 400;

    /** Until here a rule may have its next date without counting as over. */
    private static final int YEARS = 25;

    private Expansion() {}

    /**
     * The periods to be laid down on a day: of a single event its own, of a series those that have not ended before the
     * day and begin in the thirteen months after it; the first one at any rate.
     */
    static List<Period> of(Plan plan, LocalDate today, ZoneId zone) {
        if (plan.rrule() == null) {
            return List.of(plan.period());
        }
        LocalDate ahead = today.plusMonths(MONTHS);
        LocalDate first = plan.period().firstDay(zone).plusDays(1);
        return periods(plan, today, ahead.isAfter(first) ? ahead : first, zone, MOST)
                .toList();
    }

    /** Some periods that have not ended before the day, the earliest first; none where the plan is over. */
    static Stream<Period> next(Plan plan, LocalDate today, ZoneId zone) {
        return plan.rrule() == null
                ? Stream.of(plan.period())
                : periods(plan, today, today.plusYears(YEARS), zone, SOME);
    }

    private static Stream<Period> periods(Plan plan, LocalDate from, LocalDate to, ZoneId zone, int most) {
        When first = plan.period().when(zone);
        return Series.of(Recurrence.parse(plan.rrule())).occurrences(first, from, to, most).stream()
                .map(when -> Period.of(when, zone));
    }
}
