package jp.kairan.ical;

import static jp.kairan.ical.Entries.CHANGED;
import static jp.kairan.ical.Entries.at;
import static jp.kairan.ical.Entries.calendar;
import static jp.kairan.ical.Entries.days;
import static jp.kairan.ical.Entries.entry;
import static jp.kairan.ical.Entries.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;

/** What is written is read back by biweekly and held against RFC 5545 by ical4j. */
class VCalendarTest {
    private static final String TEXT = "持ち物: 軍手、帽子; 雨天中止, 連絡は\\公民館\\へ。\n二行目 😀👨‍👩‍👧 𠮷野\n" + "長い".repeat(200);

    @Test
    void japaneseTextArrivesWhole() throws Exception {
        Content content = new Content(
                "一斉清掃, 米泉; 第1回",
                TEXT,
                "米泉公民館, 金沢市米泉町1丁目",
                new Position(36.5431, 136.6412345678),
                URI.create("https://kairan.example.jp/e/1?a=b,c;d"),
                List.of("清掃", "a,b"));

        VEvent event = readOne(written(entry(at("2026-12-05T08:00", "2026-12-05T10:30"), content)));

        assertThat(event.getSummary().getValue()).isEqualTo("一斉清掃, 米泉; 第1回");
        assertThat(event.getDescription().getValue().replace("\r\n", "\n")).isEqualTo(TEXT);
        assertThat(event.getLocation().getValue()).isEqualTo("米泉公民館, 金沢市米泉町1丁目");
        assertThat(event.getGeo().getLongitude()).isEqualTo(136.641235);
        assertThat(event.getUrl().getValue()).isEqualTo("https://kairan.example.jp/e/1?a=b,c;d");
        assertThat(event.getCategories().get(0).getValues()).containsExactly("清掃", "a,b");
    }

    @Test
    void aTimeIsReadAsTheSameMomentWithItsVersion() throws Exception {
        VEvent event = readOne(written(entry(at("2026-12-05T08:00", "2026-12-05T10:30"))));

        assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(Instant.parse("2026-12-04T23:00:00Z")));
        assertThat(event.getDateEnd().getValue()).isEqualTo(Date.from(Instant.parse("2026-12-05T01:30:00Z")));
        assertThat(event.getUid().getValue()).isEqualTo("4f1c@kairan.example.jp");
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(Date.from(CHANGED));
        assertThat(event.getStatus().isConfirmed()).isTrue();
    }

    @Test
    void wholeDaysHaveNoTimeAndEndOnTheDayAfter() throws Exception {
        String text = written(entry(days("2027-01-01", "2027-01-04")));

        VEvent event = readOne(text);

        assertThat(text).contains("DTSTART;VALUE=DATE:20270101\r\n", "DTEND;VALUE=DATE:20270104\r\n");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
    }

    @Test
    void anEntryWithoutLengthHasNoEnd() throws Exception {
        assertThat(readOne(written(entry(at("2026-12-05T08:00", "2026-12-05T08:00"))))
                        .getDateEnd())
                .isNull();
    }

    @Test
    void aRepetitionIsExpandedByTheReaderToTheDaysWeExpandItTo() throws Exception {
        When first = at("2026-12-14T19:00", "2026-12-14T21:00");
        Series series = new Series(
                Recurrence.parse("FREQ=MONTHLY;BYDAY=2MO;UNTIL=20270630"),
                Set.of(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 5, 10)));

        VEvent event = readOne(written(entry(first).repeating(series)));

        List<Instant> ours = series.occurrences(first, first.firstDay(), LocalDate.of(2030, 1, 1), 100).stream()
                .map(when -> ((When.AtTime) when).start().toInstant())
                .toList();
        assertThat(ours).hasSize(5);
        assertThat(occurrences(event)).isEqualTo(ours);
    }

    @Test
    void aChangedOccurrenceNamesTheOneItStandsFor() throws Exception {
        When first = at("2026-12-14T19:00", "2026-12-14T21:00");
        jp.kairan.ical.VEvent monthly = entry(first).repeating(Series.of(Recurrence.parse("FREQ=MONTHLY;BYDAY=2MO")));
        jp.kairan.ical.VEvent moved =
                entry(at("2027-01-12T18:00", "2027-01-12T20:00")).insteadOf(first.on(LocalDate.of(2027, 1, 11)));

        ICalendar read = read(written(monthly, moved));

        VEvent second = read.getEvents().get(1);
        assertThat(second.getUid()).isEqualTo(read.getEvents().get(0).getUid());
        assertThat(second.getRecurrenceId().getValue()).isEqualTo(Date.from(Instant.parse("2027-01-11T10:00:00Z")));
    }

    @Test
    void whatIsCalledOffStaysAndSaysSo() throws Exception {
        assertThat(readOne(written(entry(days("2027-01-01", "2027-01-02")).calledOff()))
                        .getStatus()
                        .isCancelled())
                .isTrue();
    }

    @Test
    void wholeDaysRepeatAndAreLeftOutAsDates() throws Exception {
        Series weekly =
                new Series(Recurrence.parse("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4"), Set.of(LocalDate.of(2027, 1, 7)));

        String text = written(entry(days("2027-01-04", "2027-01-05")).repeating(weekly));

        assertThat(text).contains("RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=MO,TH\r\nEXDATE;VALUE=DATE:20270107\r\n");
        read(text);
    }

    @Test
    void theCalendarSaysWhatItIsAndWhenToLookAgain() throws Exception {
        String text = written();

        ICalendar read = Biweekly.parse(text).first();
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kairan//Kairan//JA\r\n")
                .contains("METHOD:PUBLISH\r\n", "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(read.getNames().get(0).getValue()).isEqualTo("米泉町会");
        assertThat(read.getExperimentalProperty("X-WR-CALNAME").getValue()).isEqualTo("米泉町会");
        assertThat(text).contains("""
                BEGIN:VTIMEZONE
                TZID:Asia/Tokyo
                BEGIN:STANDARD
                DTSTART:19700101T000000
                TZOFFSETFROM:+0900
                TZOFFSETTO:+0900
                TZNAME:JST
                END:STANDARD
                END:VTIMEZONE
                """.replace("\n", "\r\n"));
    }

    @Test
    void aZoneWithSummerTimeIsCarriedByItsRules() throws Exception {
        ZoneId newYork = ZoneId.of("America/New_York");
        When first = new When.AtTime(
                LocalDateTime.parse("2027-03-13T09:00").atZone(newYork),
                LocalDateTime.parse("2027-03-13T10:00").atZone(newYork));
        Series daily = Series.of(Recurrence.parse("FREQ=DAILY;COUNT=2"));
        VCalendar calendar = new VCalendar(
                "-//x//y//EN",
                "n",
                newYork,
                Duration.ofDays(1),
                List.of(entry(first).repeating(daily)));

        String text = calendar.text().replace("America/New_York", "Elsewhere");

        VEvent event = Biweekly.parse(text).first().getEvents().get(0);
        assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(Instant.parse("2027-03-13T14:00:00Z")));
        assertThat(text)
                .contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU")
                .contains("TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nTZNAME:EDT");
        assertThat(daily.occurrences(first, first.firstDay(), LocalDate.of(2028, 1, 1), 9))
                .extracting(when -> ((When.AtTime) when).start().toInstant())
                .containsExactly(Instant.parse("2027-03-13T14:00:00Z"), Instant.parse("2027-03-14T13:00:00Z"));
    }

    @Test
    void noTextBreaksOutOfItsProperty() throws Exception {
        String evil = "x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR\nATTACH:https://evil.example/\u0000";
        When when = at("2026-12-05T08:00", "2026-12-05T10:30");
        Content content = new Content(evil, evil, evil, null, null, List.of(evil));
        jp.kairan.ical.VEvent event = jp.kairan.ical.VEvent.once(evil, 0, CHANGED, when, content);

        List<ICalendar> read = Biweekly.parse(calendar(evil, event).text()).all();

        assertThat(read).hasSize(1);
        assertThat(read.get(0).getEvents()).hasSize(1);
        assertThat(read.get(0).getEvents().get(0).getAttachments()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenTrulyIsRefused() {
        When monday = days("2027-01-04", "2027-01-05");
        Series tuesdays = Series.of(Recurrence.parse("FREQ=WEEKLY;BYDAY=TU"));

        assertThatThrownBy(() -> entry(monday).repeating(tuesdays)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days("2027-01-04", "2027-01-04")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at("2027-01-04T09:00", "2027-01-04T08:59"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Position(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar(
                        "n",
                        entry(new When.AtTime(
                                        LocalDateTime.parse("2027-01-04T09:00").atZone(ZoneId.of("Asia/Seoul")),
                                        LocalDateTime.parse("2027-01-04T10:00").atZone(ZoneId.of("Asia/Seoul"))))
                                .repeating(Series.of(Recurrence.parse("FREQ=DAILY")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Instant> occurrences(VEvent event) {
        List<Instant> found = new ArrayList<>();
        Iterator<Date> dates = event.getDateIterator(TimeZone.getTimeZone("Asia/Tokyo"));
        while (dates.hasNext()) {
            found.add(dates.next().toInstant());
        }
        return found;
    }

    private static VEvent readOne(String text) throws Exception {
        assertThat(read(text).getEvents()).hasSize(1);
        return read(text).getEvents().get(0);
    }

    private static ICalendar read(String text) throws Exception {
        new CalendarBuilder().build(new StringReader(text)).validate();
        List<List<String>> warnings = new ArrayList<>();
        try (biweekly.io.text.ICalReader reader = new biweekly.io.text.ICalReader(text)) {
            ICalendar calendar = reader.readNext();
            warnings.add(reader.getWarnings().stream().map(String::valueOf).toList());
            assertThat(warnings).allMatch(List::isEmpty);
            assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
            return calendar;
        }
    }
}
