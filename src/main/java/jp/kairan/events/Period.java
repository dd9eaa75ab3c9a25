package jp.kairan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.kairan.ical.When;

/**
 * When something takes place.
 *
 * @param allDay whether on whole days; these begin and end at midnight of the city
 * @param endsAt exclusive, after the start
 */
record Period(boolean allDay, Instant startsAt, Instant endsAt) {

    static Period of(When when, ZoneId zone) {
        if (when instanceof When.AllDay days) {
            return days(days.start(), days.end(), zone);
        }
        When.AtTime time = (When.AtTime) when;
        return new Period(false, time.start().toInstant(), time.end().toInstant());
    }

    /** Whole days, the last one exclusive. */
    static Period days(LocalDate from, LocalDate to, ZoneId zone) {
        return new Period(
                true, from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
    }

    When when(ZoneId zone) {
        return allDay
                ? new When.AllDay(firstDay(zone), dayAfter(zone))
                : new When.AtTime(startsAt.atZone(zone), endsAt.atZone(zone));
    }

    /** The day on which it begins. */
    LocalDate firstDay(ZoneId zone) {
        return LocalDate.ofInstant(startsAt, zone);
    }

    /** The first day as people say it; null for a time. */
    LocalDate startsOn(ZoneId zone) {
        return allDay ? firstDay(zone) : null;
    }

    /** The last day, itself included, as people say it; null for a time. */
    LocalDate endsOn(ZoneId zone) {
        return allDay ? dayAfter(zone).minusDays(1) : null;
    }

    /** The day after the last. Never the first one, because a date of an hour may have come to count as whole days. */
    private LocalDate dayAfter(ZoneId zone) {
        LocalDate end = LocalDate.ofInstant(endsAt, zone);
        LocalDate first = firstDay(zone);
        return end.isAfter(first) ? end : first.plusDays(1);
    }
}
