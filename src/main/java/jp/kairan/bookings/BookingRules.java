package jp.kairan.bookings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.kernel.Violation;

/** What a unit's terms and opening hours say to a booking somebody wishes for, at a moment. */
final class BookingRules {
    private static final Duration SHORTEST = Duration.ofMinutes(Limits.LEAST_MINUTES);

    private final List<Violation> faults = new ArrayList<>();

    private BookingRules() {}

    /**
     * What is wrong with the wish; opening hours are looked at once its times are sensible, so that no year is walked.
     *
     * @param notice how long before its start it has to be wished for
     */
    static List<Violation> faults(
            Facility facility, Timetable timetable, NewBooking wish, Duration notice, Instant now, ZoneId zone) {
        BookingRules rules = new BookingRules();
        rules.quantity(facility.terms(), wish);
        int before = rules.faults.size();
        rules.start(facility.terms(), wish.start(), notice, now, zone);
        rules.end(facility.terms(), wish.span());
        boolean sensible = rules.faults.size() == before;
        if (sensible && !timetable.admits(wish.span(), facility.kind(), zone)) {
            rules.fault("start", "利用できる時間の外です / outside the opening times");
        }
        return rules.faults;
    }

    private void quantity(Terms terms, NewBooking wish) {
        if (wish.wanted() > terms.quantity()) {
            fault("pieces", "全部で" + terms.quantity() + "です / there are " + terms.quantity());
        }
    }

    private void start(Terms terms, Instant start, Duration notice, Instant now, ZoneId zone) {
        Instant tooFar = LocalDate.ofInstant(now, zone)
                .plusDays(terms.daysAhead() + 1L)
                .atStartOfDay(zone)
                .toInstant();
        if (!minute(start)) {
            fault("start", "分単位で入れてください / must be a whole minute");
        }
        if (start.isBefore(now)) {
            fault("start", "過ぎた時刻です / lies in the past");
        } else if (start.isBefore(now.plus(notice))) {
            long minutes = notice.toMinutes();
            fault(
                    "start",
                    "承認が必要なため、始まりの" + minutes + "分前までに申し込んでください / needs an answer first: at least " + minutes
                            + " minutes ahead");
        }
        if (!start.isBefore(tooFar)) {
            fault("start", terms.daysAhead() + "日先まで予約できます / at most " + terms.daysAhead() + " days ahead");
        }
    }

    private void end(Terms terms, Span span) {
        if (!minute(span.end())) {
            fault("end", "分単位で入れてください / must be a whole minute");
        }
        if (!span.end().isAfter(span.start())) {
            fault("end", "終わりは始まりより後にしてください / must be after the start");
        } else if (span.length().compareTo(Duration.ofMinutes(terms.longestMinutes())) > 0) {
            fault("end", "長さは" + terms.longestMinutes() + "分までです / at most " + terms.longestMinutes() + " minutes");
        } else if (span.length().compareTo(SHORTEST) < 0) {
            fault("end", SHORTEST.toMinutes() + "分以上にしてください / at least " + SHORTEST.toMinutes() + " minutes");
        }
    }

    private static boolean minute(Instant time) {
        return time.getNano() == 0 && time.getEpochSecond() % 60 == 0;
    }

    private void fault(String field, String message) {
        faults.add(new Violation(field, message));
    }
}
