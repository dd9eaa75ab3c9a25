package jp.kairan.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A period as an officer states it: two times, or two days with the last one included; parts may be missing.
 *
 * @param endsAt exclusive
 * @param endsOn included; the same as the first day where it is missing
 */
record Stated(Instant startsAt, Instant endsAt, LocalDate startsOn, LocalDate endsOn) {
    /** Series go on that began last year, and times further away are slips of the pen. */
    private static final Duration BEFORE = Duration.ofDays(400);

    private static final Duration AHEAD = Duration.ofDays(20 * 366L);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** Whether nothing is stated. */
    boolean silent() {
        return startsAt == null && endsAt == null && startsOn == null && endsOn == null;
    }

    /**
     * The period; 400 where it is none.
     *
     * @param old what parts that are missing are taken from, or null
     */
    Period over(Period old, Clock clock) {
        if (silent() && old != null) {
            return old;
        }
        boolean days = startsOn != null || endsOn != null;
        boolean times = startsAt != null || endsAt != null;
        if (days == times) {
            throw Faults.one(
                    days ? "startsOn" : "startsAt",
                    "日時(startsAt・endsAt)か日付(startsOn・endsOn)のどちらかを入れてください / give either times or days");
        }
        Period period = days ? days(old, clock) : times(old, clock);
        String field = days ? "endsOn" : "endsAt";
        new Faults()
                .unless(
                        period.startsAt().isBefore(period.endsAt()),
                        field,
                        "終わりは始まりより後にしてください / must be after the start")
                .unless(
                        !period.endsAt().isAfter(period.startsAt().plus(LONGEST)),
                        field,
                        "期間は一年までです / lasts a year at the most")
                .refuse();
        return period;
    }

    private Period times(Period old, Clock clock) {
        boolean timed = old != null && !old.allDay();
        Instant from = startsAt != null ? startsAt : timed ? old.startsAt() : null;
        Instant to = endsAt != null ? endsAt : timed ? old.endsAt() : null;
        new Faults()
                .unless(near(from, clock), "startsAt", "日時を確かめてください / not a time in the next twenty years")
                .unless(near(to, clock), "endsAt", "日時を確かめてください / not a time in the next twenty years")
                .refuse();
        return new Period(false, from.truncatedTo(ChronoUnit.SECONDS), to.truncatedTo(ChronoUnit.SECONDS));
    }

    private Period days(Period old, Clock clock) {
        ZoneId zone = clock.getZone();
        boolean dated = old != null && old.allDay();
        LocalDate from = startsOn != null ? startsOn : dated ? old.startsOn(zone) : null;
        LocalDate to = endsOn != null ? endsOn : dated ? old.endsOn(zone) : from;
        new Faults()
                .unless(near(from, clock), "startsOn", "日付を確かめてください / not a day in the next twenty years")
                .unless(near(to, clock), "endsOn", "日付を確かめてください / not a day in the next twenty years")
                .refuse();
        return Period.days(from, to.plusDays(1), zone);
    }

    private static boolean near(Instant time, Clock clock) {
        Instant now = Instant.now(clock);
        return time != null && time.isAfter(now.minus(BEFORE)) && time.isBefore(now.plus(AHEAD));
    }

    private static boolean near(LocalDate day, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return day != null
                && day.isAfter(today.minusDays(BEFORE.toDays()))
                && day.isBefore(today.plusDays(AHEAD.toDays()));
    }
}
