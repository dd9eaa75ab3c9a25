package jp.kairan.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.kernel.Violation;

/** What a unit's terms and opening hours say to a booking somebody wishes for, at a moment. */
final class BookingRules {
    private final List<Violation> faults = new ArrayList<>();

    private BookingRules() {}

    /** What is wrong with the wish; opening hours are looked at once its times are sensible, so that no year is walked. */
    static List<Violation> faults(
            FacilityKind kind, Terms terms, Timetable timetable, NewBooking wish, Instant now, ZoneId zone) {
        BookingRules rules = new BookingRules();
        rules.quantity(terms, wish);
        boolean sensible = rules.times(terms, wish.span(), now, zone);
        if (sensible && !timetable.admits(wish.span(), kind, zone)) {
            rules.fault("start", "利用できる時間の外です / outside the opening times");
        }
        return rules.faults;
    }

    private void quantity(Terms terms, NewBooking wish) {
        if (wish.wanted() > terms.quantity()) {
            fault("pieces", "全部で" + terms.quantity() + "です / there are " + terms.quantity());
        }
    }

    private boolean times(Terms terms, Span span, Instant now, ZoneId zone) {
        int before = faults.size();
        Instant tooFar = LocalDate.ofInstant(now, zone)
                .plusDays(terms.daysAhead() + 1L)
                .atStartOfDay(zone)
                .toInstant();
        if (!minute(span.start())) {
            fault("start", "分単位で入れてください / must be a whole minute");
        }
        if (!minute(span.end())) {
            fault("end", "分単位で入れてください / must be a whole minute");
        }
        if (span.start().isBefore(now)) {
            fault("start", "過ぎた時刻です / lies in the past");
        }
        if (!span.start().isBefore(tooFar)) {
            fault("start", terms.daysAhead() + "日先まで予約できます / at most " + terms.daysAhead() + " days ahead");
        }
        if (!span.end().isAfter(span.start())) {
            fault("end", "終わりは始まりより後にしてください / must be after the start");
        } else if (span.length().compareTo(java.time.Duration.ofMinutes(terms.longestMinutes())) > 0) {
            fault("end", "長さは" + terms.longestMinutes() + "分までです / at most " + terms.longestMinutes() + " minutes");
        }
        return faults.size() == before;
    }

    private static boolean minute(Instant time) {
        return time.getNano() == 0 && time.getEpochSecond() % 60 == 0;
    }

    private void fault(String field, String message) {
        faults.add(new Violation(field, message));
    }
}
