package jp.kairan.bookings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * When a facility is open.
 *
 * @param openings its hours by weekday
 * @param closedOn days on which it is closed all the same
 */
record Timetable(List<Opening> openings, Set<LocalDate> closedOn) {
    /** A booking that begins or ends far from midnight is still judged by the hours of the day beside it. */
    private static final Duration MARGIN = Duration.ofDays(1);

    Timetable {
        openings = openings.stream()
                .sorted(Comparator.comparing(Opening::day).thenComparing(Opening::from))
                .toList();
        closedOn = Set.copyOf(closedOn);
    }

    /** The stretches of a span in which it is open; hours that touch, over midnight too, are one stretch. */
    List<Span> open(Span span, ZoneId zone) {
        List<Span> open = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(span.end(), zone);
        for (LocalDate day = LocalDate.ofInstant(span.start(), zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (Opening opening : openings) {
                if (opening.day() == day.getDayOfWeek() && !closedOn.contains(day)) {
                    opening.on(day, zone).within(span).ifPresent(part -> append(open, part));
                }
            }
        }
        return open;
    }

    /**
     * Whether a booking keeps to the hours: what stays where it is must be open throughout, anything else when it is
     * fetched and when it is brought back.
     */
    boolean admits(Span span, FacilityKind kind, ZoneId zone) {
        Span around = new Span(span.start().minus(MARGIN), span.end().plus(MARGIN));
        List<Span> open = open(around, zone);
        return kind.stays()
                ? open.stream().anyMatch(hours -> hours.covers(span))
                : open.stream().anyMatch(hours -> begins(hours, span.start()))
                        && open.stream().anyMatch(hours -> ends(hours, span.end()));
    }

    private static boolean begins(Span hours, Instant at) {
        return !at.isBefore(hours.start()) && at.isBefore(hours.end());
    }

    private static boolean ends(Span hours, Instant at) {
        return !at.isBefore(hours.start()) && !at.isAfter(hours.end());
    }

    private static void append(List<Span> open, Span part) {
        int last = open.size() - 1;
        if (last >= 0 && open.get(last).end().equals(part.start())) {
            open.set(last, new Span(open.get(last).start(), part.end()));
        } else {
            open.add(part);
        }
    }
}
