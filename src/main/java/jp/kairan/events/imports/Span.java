package jp.kairan.events.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When a listed event takes place; empty where it would end before it begins. */
record Span(boolean allDay, Instant startsAt, Instant endsAt) {
    /** An end that nobody wrote down: an hour, because a calendar needs one and most listed events are that short. */
    private static final Duration SUPPOSED = Duration.ofHours(1);

    /**
     * Works out the span.
     *
     * @param startTime since midnight; without it the event is on whole days
     * @param lastDay the first day where absent
     * @param endTime since midnight; without it the event lasts to the end of a later day, or an hour of the same
     */
    static Optional<Span> of(
            LocalDate day, Optional<Duration> startTime, LocalDate lastDay, Optional<Duration> endTime, ZoneId zone) {
        LocalDate last = lastDay == null ? day : lastDay;
        if (last.isBefore(day)) {
            return Optional.empty();
        }
        if (startTime.isEmpty()) {
            return Optional.of(new Span(true, at(day, Duration.ZERO, zone), at(last.plusDays(1), Duration.ZERO, zone)));
        }
        Instant start = at(day, startTime.get(), zone);
        Instant supposed = last.isAfter(day) ? at(last.plusDays(1), Duration.ZERO, zone) : start.plus(SUPPOSED);
        Instant end = endTime.map(time -> at(last, time, zone)).orElse(supposed);
        return end.isAfter(start) ? Optional.of(new Span(false, start, end)) : Optional.empty();
    }

    private static Instant at(LocalDate day, Duration time, ZoneId zone) {
        return day.atStartOfDay().plus(time).atZone(zone).toInstant();
    }
}
