package jp.kairan.bookings;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Hours of a weekday in which a facility is open, in the local time of the city.
 *
 * @param day the weekday
 * @param from first minute
 * @param to first minute after; 00:00 is midnight at the end of the day
 */
@Schema(description = "Hours of a weekday, in the local time of the city; an end at 00:00:00 is midnight")
record Opening(
        @NotNull @Schema(examples = "SATURDAY") DayOfWeek day,
        @NotNull @Schema(examples = "09:00:00") LocalTime from,
        @NotNull @Schema(examples = "21:00:00") LocalTime to) {

    /** Whether it ends after it begins and keeps to minutes. */
    boolean sound() {
        return (untilMidnight() || to.isAfter(from)) && minutes(from) && minutes(to);
    }

    boolean meets(Opening other) {
        return day == other.day
                && (untilMidnight() || other.from.isBefore(to))
                && (other.untilMidnight() || from.isBefore(other.to));
    }

    /** When it is on a day of its weekday. */
    Span on(LocalDate date, ZoneId zone) {
        LocalDate last = untilMidnight() ? date.plusDays(1) : date;
        return new Span(
                date.atTime(from).atZone(zone).toInstant(),
                last.atTime(to).atZone(zone).toInstant());
    }

    private boolean untilMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    private static boolean minutes(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0;
    }
}
