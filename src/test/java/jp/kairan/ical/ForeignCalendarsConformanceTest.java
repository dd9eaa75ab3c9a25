package jp.kairan.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.TextProperty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes again what other programs wrote, from the folder that {@code CONFORMANCE_FIXTURES} names. */
class ForeignCalendarsConformanceTest {
    @ParameterizedTest
    @CsvSource({"TRANSCRIBED_tonamel_9events_ja_folded.ics, 9", "python-icalendar_encoding.ics, 1"})
    void theTextsOfAForeignCalendarSurviveOurWriting(String name, int entries) throws IOException {
        List<VEvent> foreign = Biweekly.parse(fixture(name)).first().getEvents();
        jp.kairan.ical.VEvent[] rewritten =
                foreign.stream().map(ForeignCalendarsConformanceTest::rewritten).toArray(jp.kairan.ical.VEvent[]::new);

        String text = Entries.written(rewritten);

        ICalendar again = Biweekly.parse(text).first();
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(again.getEvents()).hasSize(entries);
        assertThat(again.getEvents().stream()
                        .map(ForeignCalendarsConformanceTest::texts)
                        .toList())
                .isEqualTo(foreign.stream()
                        .map(ForeignCalendarsConformanceTest::texts)
                        .toList());
    }

    private static jp.kairan.ical.VEvent rewritten(VEvent event) {
        When when = new When.AtTime(
                Instant.ofEpochMilli(event.getDateStart().getValue().getTime()).atZone(Entries.TOKYO),
                Instant.ofEpochMilli(event.getDateEnd().getValue().getTime()).atZone(Entries.TOKYO));
        Content content = new Content(
                text(event.getSummary()),
                text(event.getDescription()),
                text(event.getLocation()),
                null,
                null,
                List.of());
        return jp.kairan.ical.VEvent.once(text(event.getUid()), 0, Entries.CHANGED, when, content);
    }

    private static List<String> texts(VEvent event) {
        return List.of(
                text(event.getUid()),
                text(event.getSummary()),
                text(event.getDescription()),
                text(event.getLocation()),
                String.valueOf(event.getDateStart().getValue().getTime()));
    }

    private static String text(TextProperty property) {
        return property == null ? "" : property.getValue();
    }

    private static String fixture(String name) throws IOException {
        String folder = Optional.ofNullable(System.getProperty("conformance.fixtures"))
                .orElse(System.getenv("CONFORMANCE_FIXTURES"));
        assumeTrue(folder != null && !folder.isBlank(), "no folder of fixtures is named");
        Path file = Path.of(folder).resolve("ical").resolve(name);
        assumeTrue(Files.exists(file), "the folder of fixtures lacks the calendar");
        return Files.readString(file);
    }
}
