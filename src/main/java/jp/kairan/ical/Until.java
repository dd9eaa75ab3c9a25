package jp.kairan.ical;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** The end of a repetition, itself included: a day, or a moment. */
sealed interface Until {
    DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    boolean reaches(When occurrence);

    /** In the form of the start, because RFC 5545 3.3.10 wants a date with dates and UTC with times. */
    String text(When first);

    /** Reads {@code 20270331} or {@code 20270331T145959Z}. */
    static Until parse(String text) {
        if (!text.matches("\\d{8}(T\\d{6}Z)?")) {
            throw new IllegalArgumentException("UNTIL is neither a date nor a time in UTC");
        }
        try {
            return text.length() == 8
                    ? new Day(LocalDate.parse(text, DAY))
                    : new Moment(LocalDateTime.parse(text, UTC).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("UNTIL is no day of the calendar");
        }
    }

    record Day(LocalDate last) implements Until {
        @Override
        public boolean reaches(When occurrence) {
            return !occurrence.firstDay().isAfter(last);
        }

        @Override
        public String text(When first) {
            if (first instanceof When.AtTime timed) {
                ZoneId zone = timed.start().getZone();
                return UTC.format(last.plusDays(1).atStartOfDay(zone).minusSeconds(1));
            }
            return toString();
        }

        @Override
        public String toString() {
            return DAY.format(last);
        }
    }

    record Moment(Instant last) implements Until {
        @Override
        public boolean reaches(When occurrence) {
            return occurrence instanceof When.AtTime timed
                    ? !timed.start().toInstant().isAfter(last)
                    : !occurrence.firstDay().isAfter(utcDay());
        }

        @Override
        public String text(When first) {
            return first instanceof When.AtTime ? toString() : DAY.format(utcDay());
        }

        private LocalDate utcDay() {
            return LocalDate.ofInstant(last, ZoneOffset.UTC);
        }

        @Override
        public String toString() {
            return UTC.format(last);
        }
    }
}
