package jp.kairan.ical;

import static jp.kairan.ical.Entries.at;
import static jp.kairan.ical.Entries.days;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {
    private static final LocalDate FAR = LocalDate.of(2100, 1, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=MONTHLY;BYDAY=2MO | 2027-01-11 | 2027-01-11 2027-02-08 2027-03-08 2027-04-12",
                "FREQ=MONTHLY;BYDAY=-1SU | 2027-01-31 | 2027-01-31 2027-02-28 2027-03-28 2027-04-25",
                "FREQ=MONTHLY | 2027-01-31 | 2027-01-31 2027-03-31 2027-05-31 2027-07-31",
                "FREQ=MONTHLY;BYMONTHDAY=-1 | 2027-01-31 | 2027-01-31 2027-02-28 2027-03-31 2027-04-30",
                "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 | 2026-11-13 | 2026-11-13 2027-08-13 2028-10-13 2029-04-13",
                "FREQ=YEARLY | 2024-02-29 | 2024-02-29 2028-02-29 2032-02-29 2036-02-29",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29 | 2024-02-29 | 2024-02-29 2028-02-29 2032-02-29 2036-02-29",
                "FREQ=YEARLY;BYMONTHDAY=15 | 2027-01-15 | 2027-01-15 2027-02-15 2027-03-15 2027-04-15",
                "FREQ=YEARLY;BYDAY=20MO | 2027-05-17 | 2027-05-17 2028-05-15 2029-05-14 2030-05-20",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=MO | 2027-01-05 | 2027-01-05 2027-01-10 2027-01-19 2027-01-24",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU | 2027-01-05 | 2027-01-05 2027-01-17 2027-01-19 2027-01-31",
                "FREQ=DAILY;COUNT=2 | 2027-01-05 | 2027-01-05 2027-01-06",
                "FREQ=DAILY;UNTIL=20270107 | 2027-01-05 | 2027-01-05 2027-01-06 2027-01-07"
            })
    void aRuleGivesItsDays(String rule, LocalDate first, String expected) {
        assertThat(String.join(" ", expand(rule, first, first, FAR, 4))).isEqualTo(expected);
    }

    @Property(tries = 1500)
    void anIndependentExpansionGivesTheSameDays(@ForAll("rules") String rule, @ForAll("firsts") LocalDate from) {
        Optional<LocalDate> first = fitting(rule, from);
        Assume.that(first.isPresent());
        // Because biweekly starts counting INTERVAL anew in each period that a BY part skips to.
        Assume.that(!(rule.contains("INTERVAL") && (rule.contains("BYMONTH=") || rule.startsWith("FREQ=DAILY;BY"))));
        LocalDate to = first.get().plusYears(9);

        assertThat(expand(rule, first.get(), first.get(), to, 60))
                .as(rule + " from " + first.get())
                .isEqualTo(byBiweekly(rule, first.get(), to, 60));
    }

    @Property(tries = 500)
    void aWindowShowsWhatTheWholeShowsThere(
            @ForAll("rules") String rule, @ForAll("firsts") LocalDate first, @ForAll("offsets") int offset) {
        LocalDate from = first.plusDays(offset);
        LocalDate to = from.plusDays(62);

        List<String> whole = expand(rule, first, first, to, 5000);

        assertThat(expand(rule, first, from, to, 5000))
                .isEqualTo(whole.stream()
                        .filter(day -> !LocalDate.parse(day).isBefore(from))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=3660",
                "FREQ=MONTHLY;INTERVAL=12;BYMONTH=1;BYDAY=6MO",
                "FREQ=YEARLY;INTERVAL=999;BYDAY=53SU"
            })
    @Timeout(5)
    void aRuleThatNamesNoDayEnds(String rule) {
        LocalDate first = LocalDate.of(2027, 1, 5);

        assertThat(expand(rule, first, first, LocalDate.MAX, Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    @Timeout(5)
    void neverMoreThanAskedForAndNeverBeyondAHundredYears() {
        LocalDate first = LocalDate.of(2027, 1, 5);

        assertThat(expand("FREQ=DAILY", first, first, LocalDate.MAX, 10)).hasSize(10);
        assertThat(expand("FREQ=DAILY", first, LocalDate.MIN, LocalDate.MAX, Integer.MAX_VALUE))
                .hasSize(36_524);
    }

    @Test
    void aDayLeftOutCountsAllTheSame() {
        Series series = new Series(Recurrence.parse("FREQ=DAILY;COUNT=3"), Set.of(LocalDate.of(2027, 1, 6)));

        assertThat(series.occurrences(days("2027-01-05", "2027-01-06"), LocalDate.of(2027, 1, 1), FAR, 9))
                .containsExactly(days("2027-01-05", "2027-01-06"), days("2027-01-07", "2027-01-08"));
    }

    @Test
    void anOccurrenceThatLastsIntoTheDaysAskedForIsAmongThem() {
        Series weekly = Series.of(Recurrence.parse("FREQ=WEEKLY"));

        assertThat(weekly.occurrences(
                        days("2027-01-01", "2027-01-04"), LocalDate.of(2027, 2, 7), LocalDate.of(2027, 2, 8), 9))
                .containsExactly(days("2027-02-05", "2027-02-08"));
        assertThat(weekly.occurrences(
                        days("2027-01-01", "2027-01-04"), LocalDate.of(2027, 2, 8), LocalDate.of(2027, 2, 9), 9))
                .isEmpty();
    }

    @Test
    void untilAsAMomentEndsBetweenTwoTimesOfADay() {
        Series series = Series.of(Recurrence.parse("FREQ=DAILY;UNTIL=20270106T000000Z"));

        assertThat(series.occurrences(at("2027-01-05T09:00", "2027-01-05T10:00"), LocalDate.of(2027, 1, 1), FAR, 9))
                .hasSize(2);
        assertThat(series.occurrences(at("2027-01-05T09:01", "2027-01-05T10:00"), LocalDate.of(2027, 1, 1), FAR, 9))
                .hasSize(1);
    }

    @Test
    void theWallClockStaysAndASkippedHourIsMovedOn() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        When first = new When.AtTime(
                LocalDateTime.parse("2027-03-27T02:30").atZone(berlin),
                LocalDateTime.parse("2027-03-27T03:30").atZone(berlin));

        List<When> found =
                Series.of(Recurrence.parse("FREQ=DAILY;COUNT=3")).occurrences(first, first.firstDay(), FAR, 9);

        assertThat(found)
                .extracting(
                        when -> ((When.AtTime) when).start().toLocalDateTime().toString())
                .containsExactly("2027-03-27T02:30", "2027-03-28T03:30", "2027-03-29T02:30");
        assertThat(found)
                .extracting(when -> Duration.between(((When.AtTime) when).start(), ((When.AtTime) when).end()))
                .containsOnly(Duration.ofHours(1));
    }

    @Provide
    Arbitrary<String> rules() {
        Arbitrary<String> weekdays = some("BYDAY", "MO", "TU", "WE", "SA", "SU");
        Arbitrary<String> ordinals = some("BYDAY", "MO", "2TU", "-1SU", "1SA", "5FR", "3WE", "-2MO");
        Arbitrary<String> monthDays = some("BYMONTHDAY", "1", "13", "15", "29", "31", "-1", "-30");
        Arbitrary<String> inMonths = Arbitraries.oneOf(
                ordinals, Combinators.combine(weekdays, monthDays).as((a, b) -> a + b));
        Arbitrary<String> months = some("BYMONTH", "1", "2", "4", "10", "12");
        Arbitrary<String> end = Arbitraries.of("", ";COUNT=1", ";COUNT=7", ";UNTIL=20290301");
        Arbitrary<String> interval = Arbitraries.of("", ";INTERVAL=2", ";INTERVAL=3", ";INTERVAL=5");
        Arbitrary<String> daily =
                Combinators.combine(weekdays, monthDays, months).as((a, b, c) -> "FREQ=DAILY" + a + b + c);
        Arbitrary<String> weekly = Combinators.combine(weekdays, months, Arbitraries.of("", ";WKST=SU", ";WKST=WE"))
                .as((a, b, c) -> "FREQ=WEEKLY" + a + b + c);
        Arbitrary<String> monthly = Combinators.combine(inMonths, months).as((a, b) -> "FREQ=MONTHLY" + a + b);
        Arbitrary<String> yearly = Combinators.combine(inMonths, months).as((a, b) -> "FREQ=YEARLY" + a + b);
        return Combinators.combine(Arbitraries.oneOf(daily, weekly, monthly, yearly), interval, end)
                .as((a, b, c) -> a + b + c);
    }

    private static Arbitrary<String> some(String name, String... values) {
        return Arbitraries.of(values)
                .set()
                .ofMaxSize(2)
                .map(chosen -> chosen.isEmpty() ? "" : ";" + name + "=" + String.join(",", chosen));
    }

    @Provide
    Arbitrary<LocalDate> firsts() {
        return Arbitraries.integers().between(0, 1500).map(LocalDate.of(2024, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<Integer> offsets() {
        return Arbitraries.integers().between(-100, 3000);
    }

    private static List<String> expand(String rule, LocalDate first, LocalDate from, LocalDate to, int most) {
        return Series.of(Recurrence.parse(rule))
                .occurrences(new When.AllDay(first, first.plusDays(1)), from, to, most)
                .stream()
                .map(when -> when.firstDay().toString())
                .toList();
    }

    /** The first day from then on that belongs to the rule, because RFC 5545 leaves open what another one means. */
    private static Optional<LocalDate> fitting(String rule, LocalDate from) {
        Recurrence parsed = Recurrence.parse(rule);
        return from.datesUntil(from.plusDays(3000))
                .filter(day -> parsed.startsWith(new When.AllDay(day, day.plusDays(1))))
                .findFirst();
    }

    private static List<String> byBiweekly(String rule, LocalDate first, LocalDate to, int most) {
        String start = first.toString().replace("-", "");
        String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:" + start + "T000000Z\r\nRRULE:" + rule
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        VEvent event = Biweekly.parse(text).first().getEvents().get(0);
        DateIterator dates =
                event.getRecurrenceRule().getDateIterator(event.getDateStart().getValue(), TimeZone.getTimeZone("UTC"));
        List<String> found = new ArrayList<>();
        while (dates.hasNext() && found.size() < most) {
            LocalDate day = LocalDate.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
            if (!day.isBefore(to)) {
                return found;
            }
            found.add(day.toString());
        }
        return found;
    }
}
