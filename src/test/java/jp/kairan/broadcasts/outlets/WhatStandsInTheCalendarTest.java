package jp.kairan.broadcasts.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.broadcasts.Course;
import jp.kairan.broadcasts.Step;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.kernel.Language;
import org.junit.jupiter.api.Test;

class WhatStandsInTheCalendarTest {
    private static final Bulletin.Happening WATER = new Bulletin.Happening(
            Told.SENT.plus(Duration.ofHours(2)), Told.SENT.plus(Duration.ofHours(4)), "米泉小学校; 校庭");

    private final HappeningCalendar calendar = new HappeningCalendar(Told.PUBLISHER, Told.LOCKED);

    @Test
    void whenAndWhereAndWhat() {
        String text = text(water().course());

        assertThat(text)
                .contains("UID:" + Told.ID + "@kairan.example\r\n")
                .contains("SEQUENCE:1\r\n")
                .contains("DTSTART;TZID=Asia/Tokyo:20310712T173000\r\n")
                .contains("DTEND;TZID=Asia/Tokyo:20310712T193000\r\n")
                .contains("LOCATION:米泉小学校\\; 校庭\r\n")
                .contains("STATUS:CONFIRMED\r\n");
    }

    @Test
    void anUpdateIsTheSameEntryWithAHigherSequence() {
        assertThat(text(water().then(Step.FIRST).then(Step.UPDATE).course()))
                .contains("UID:" + Told.ID + "@kairan.example\r\n")
                .contains("SEQUENCE:2\r\n")
                .contains("STATUS:CONFIRMED\r\n");
    }

    @Test
    void aRetractionCallsItOffEvenWhereItDoesNotRepeatIt() {
        assertThat(text(water().then(Step.FIRST).at(null).then(Step.RETRACTION).course()))
                .contains("SEQUENCE:2\r\n")
                .contains("DTSTART;TZID=Asia/Tokyo:20310712T173000\r\n")
                .contains("STATUS:CANCELLED\r\n");
    }

    @Test
    void anUpdateThatNoLongerTellsOfItCallsItOff() {
        assertThat(text(water().then(Step.FIRST).at(null).then(Step.UPDATE).course()))
                .contains("STATUS:CANCELLED\r\n");
    }

    @Test
    void anAllClearCallsOffWhatHasNotBegunAndLeavesWhatTookPlace() {
        Bulletin.Happening begun =
                new Bulletin.Happening(Told.SENT.plus(Duration.ofMinutes(5)), Told.SENT.plus(Duration.ofHours(4)), "");

        assertThat(text(water().then(Step.FIRST).then(Step.ALL_CLEAR).course())).contains("STATUS:CANCELLED\r\n");
        assertThat(text(water().at(begun).then(Step.FIRST).then(Step.ALL_CLEAR).course()))
                .contains("STATUS:CONFIRMED\r\n");
    }

    @Test
    void nothingWhereThereIsNothingToGoTo() {
        assertThat(HappeningCalendar.happening(Told.first().course())).isEmpty();
    }

    @Test
    void aDrillUnderItsMarkAndWithItsSentence() {
        assertThat(text(water().drill().course()).replace("\r\n ", ""))
                .contains("SUMMARY:【訓練】")
                .contains("DESCRIPTION:これは訓練です。");
    }

    @Test
    void anEndBeforeTheBeginningIsNone() {
        Bulletin.Happening backwards = new Bulletin.Happening(Told.SENT, Told.SENT.minusSeconds(1), null);

        assertThat(text(water().at(backwards).course())).doesNotContain("DTEND");
    }

    @Test
    void whateverIsSaidNoLineIsTooLongAndNoneBegins() {
        String hostile = Told.HOSTILE + "\r\nBEGIN:VEVENT\r\n" + "長い".repeat(3000);

        String text = text(water().saying(hostile).course());

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.split("\r\nBEGIN:VEVENT\r\n")).hasSize(2);
        assertThat(text).matches("[^\\p{Cc}\\p{Cs}]*(\\r\\n[^\\p{Cc}\\p{Cs}]*)*");
    }

    private String text(Course course) {
        return new String(
                calendar.of(course, HappeningCalendar.happening(course).orElseThrow(), Language.JA),
                StandardCharsets.UTF_8);
    }

    private static Told water() {
        return Told.first().about(Category.WATER).weighing(Told.level(null)).at(WATER);
    }
}
