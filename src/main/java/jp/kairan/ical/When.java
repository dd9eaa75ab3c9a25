package jp.kairan.ical;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** When something happens: at a time, or on whole days. */
public sealed interface When {
    /** The day on which it begins. */
    LocalDate firstDay();

    /** The day on which it ends, itself included; an end at midnight belongs to the day before. */
    LocalDate lastDay();

    /** The same on another day: the same wall-clock start and the same length. */
    When on(LocalDate day);

    /**
     * From a time to a time in a zone.
     *
     * @param start in the zone in which it was agreed, because a repetition keeps the wall clock of that zone
     * @param end not before the start; not part of it
     */
    record AtTime(ZonedDateTime start, ZonedDateTime end) implements When {
        public AtTime {
            start = start.truncatedTo(ChronoUnit.SECONDS);
            end = end.withZoneSameInstant(start.getZone()).truncatedTo(ChronoUnit.SECONDS);
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("the end is before the start");
            }
        }

        @Override
        public LocalDate firstDay() {
            return start.toLocalDate();
        }

        @Override
        public LocalDate lastDay() {
            boolean midnight = end.isAfter(start) && end.toLocalTime().equals(LocalTime.MIDNIGHT);
            return midnight ? end.toLocalDate().minusDays(1) : end.toLocalDate();
        }

        /** A start that the zone's clocks skip is moved on by the length of the gap, as RFC 5545 3.3.5 says. */
        @Override
        public AtTime on(LocalDate day) {
            ZonedDateTime moved = ZonedDateTime.of(day, start.toLocalTime(), start.getZone());
            return new AtTime(moved, moved.plus(Duration.between(start, end)));
        }
    }

    /**
     * On whole days, in whatever zone the reader is.
     *
     * @param start the first day
     * @param end the day after the last, as RFC 5545 counts
     */
    record AllDay(LocalDate start, LocalDate end) implements When {
        public AllDay {
            if (!Objects.requireNonNull(end).isAfter(start)) {
                throw new IllegalArgumentException("the end of whole days is the day after the last one");
            }
        }

        @Override
        public LocalDate firstDay() {
            return start;
        }

        @Override
        public LocalDate lastDay() {
            return end.minusDays(1);
        }

        @Override
        public AllDay on(LocalDate day) {
            return new AllDay(day, day.plusDays(ChronoUnit.DAYS.between(start, end)));
        }
    }
}
