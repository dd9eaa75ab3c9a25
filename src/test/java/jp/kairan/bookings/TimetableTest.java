package jp.kairan.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private static Opening opening(DayOfWeek day, int from, int to) {
        return new Opening(day, LocalTime.of(from, 0), LocalTime.of(to % 24, 0));
    }

    private static Instant at(int day, int hour) {
        return MONDAY.plusDays(day).atStartOfDay(TOKYO).plusHours(hour).toInstant();
    }

    private static Span span(int fromDay, int fromHour, int toDay, int toHour) {
        return new Span(at(fromDay, fromHour), at(toDay, toHour));
    }

    private final Timetable office = new Timetable(
            List.of(
                    opening(DayOfWeek.MONDAY, 13, 17),
                    opening(DayOfWeek.MONDAY, 9, 12),
                    opening(DayOfWeek.TUESDAY, 9, 17)),
            Set.of(MONDAY.plusDays(8)));

    @Test
    void hoursAreThoseOfTheWeekdayInTheCitysTime() {
        assertThat(office.open(Span.days(MONDAY, MONDAY.plusDays(2), TOKYO), TOKYO))
                .containsExactly(span(0, 9, 0, 12), span(0, 13, 0, 17), span(1, 9, 1, 17));
    }

    @Test
    void aClosedDayHasNoHours() {
        assertThat(office.open(Span.days(MONDAY.plusDays(8), MONDAY.plusDays(8), TOKYO), TOKYO))
                .isEmpty();
    }

    @Test
    void hoursAreCutToWhatIsAskedFor() {
        assertThat(office.open(span(0, 10, 0, 14), TOKYO)).containsExactly(span(0, 10, 0, 12), span(0, 13, 0, 14));
    }

    @Test
    void hoursThatMeetAtMidnightAreOneStretch() {
        Timetable late =
                new Timetable(List.of(opening(DayOfWeek.MONDAY, 18, 24), opening(DayOfWeek.TUESDAY, 0, 2)), Set.of());

        assertThat(late.open(Span.days(MONDAY, MONDAY.plusDays(1), TOKYO), TOKYO))
                .containsExactly(span(0, 18, 1, 2));
        assertThat(late.admits(span(0, 20, 1, 1), FacilityKind.ROOM, TOKYO)).isTrue();
        assertThat(late.admits(span(0, 20, 1, 3), FacilityKind.ROOM, TOKYO)).isFalse();
    }

    @Test
    void aRoomIsUsedWithinItsHours() {
        assertThat(office.admits(span(0, 9, 0, 12), FacilityKind.ROOM, TOKYO)).isTrue();
        assertThat(office.admits(span(0, 11, 0, 14), FacilityKind.ROOM, TOKYO)).isFalse();
        assertThat(office.admits(span(0, 8, 0, 10), FacilityKind.ROOM, TOKYO)).isFalse();
    }

    @Test
    void equipmentIsFetchedAndBroughtBackWithinItsHoursAndKeptInBetween() {
        assertThat(office.admits(span(0, 16, 1, 10), FacilityKind.EQUIPMENT, TOKYO))
                .isTrue();
        assertThat(office.admits(span(0, 16, 1, 17), FacilityKind.EQUIPMENT, TOKYO))
                .isTrue();
        assertThat(office.admits(span(0, 17, 1, 10), FacilityKind.EQUIPMENT, TOKYO))
                .isFalse();
        assertThat(office.admits(span(0, 16, 2, 10), FacilityKind.EQUIPMENT, TOKYO))
                .isFalse();
    }

    @Test
    void hoursOfAWeekdayMeetOrDoNot() {
        assertThat(opening(DayOfWeek.MONDAY, 9, 12).meets(opening(DayOfWeek.MONDAY, 11, 13)))
                .isTrue();
        assertThat(opening(DayOfWeek.MONDAY, 9, 24).meets(opening(DayOfWeek.MONDAY, 22, 23)))
                .isTrue();
        assertThat(opening(DayOfWeek.MONDAY, 9, 12).meets(opening(DayOfWeek.MONDAY, 12, 13)))
                .isFalse();
        assertThat(opening(DayOfWeek.MONDAY, 9, 12).meets(opening(DayOfWeek.TUESDAY, 9, 12)))
                .isFalse();
    }
}
