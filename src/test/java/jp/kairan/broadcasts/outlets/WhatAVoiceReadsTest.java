package jp.kairan.broadcasts.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.kairan.broadcasts.Course;
import jp.kairan.broadcasts.Step;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhatAVoiceReadsTest {
    private final Speech speech = new Speech(Told.PUBLISHER, Told.LOCKED);

    @Test
    void whatToDoWhoSaysSoAndAsOfWhen() {
        assertThat(read(Told.first().course(), Language.JA).lines())
                .containsExactly(
                        "川の近くの人は避難してください。", "川の水が増えています。", "高い所へ逃げてください。", "金沢市危機管理課からのお知らせです。", "7月12日午後3時半現在の情報です。");
    }

    @Test
    void aDrillFirstAndLast() {
        assertThat(read(Told.first().drill().course(), Language.JA).lines())
                .startsWith("これは訓練です。実際の災害は起きていません。")
                .endsWith("これは訓練です。実際の災害は起きていません。");
        assertThat(read(Told.first().drill().course(), Language.EN).lines())
                .startsWith("This is a drill. Nothing has happened.")
                .endsWith("This is a drill. Nothing has happened.");
    }

    @Test
    void aDrillIsNotCalledSoTwiceInARowWhereItsBodyBeginsWithIt() {
        Course course = Told.first()
                .drill()
                .saying(Map.of(Language.JA, Told.said("【訓練】避難", "これは訓練です。実際の災害は起きていません。\n本文", "", Origin.SOURCE)))
                .course();

        assertThat(read(course, Language.JA).lines()).startsWith("これは訓練です。実際の災害は起きていません。", "訓練、避難。", "本文。");
    }

    @Test
    void aRetractionInItsOwnWords() {
        Course course = Told.first()
                .then(Step.FIRST)
                .saying("午後3時半のお知らせは誤りでした。")
                .then(Step.RETRACTION)
                .course();

        assertThat(read(course, Language.JA)).startsWith("午後3時半のお知らせは誤りでした。").doesNotContain("川");
    }

    @Test
    void noAddressOnTheWebInAnyLanguage() {
        String said = "See https://city.example.jp/a?b=c&d=%E9%87%91#x or mail desk@city.example.jp today ● 🏃";
        Course course = Told.first()
                .saying(Map.of(
                        Language.JA, Told.said("件名", "本文", "", Origin.SOURCE),
                        Language.EN, Told.said("News", said, "", Origin.PERSON)))
                .course();

        assertThat(read(course, Language.EN)).contains("\nSee or mail today\n").doesNotContain("example", "🏃", "●");
    }

    @Test
    void theJoinersOfIndianScriptsStayAndMarksOfDirectionGo() {
        assertThat(Spoken.of("र्‍य \u202Eabc\u2066 क्‌ष")).isEqualTo("र्‍य abc क्‌ष");
    }

    @ParameterizedTest
    @MethodSource("jp.kairan.broadcasts.outlets.Told#all")
    void whateverIsSaidWithoutControlsAndEmptyLines(Course course) {
        course.last()
                .words()
                .keySet()
                .forEach(language -> assertThat(read(course, language))
                        .matches("([^\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]+\\n)+")
                        .doesNotContain("🏃"));
    }

    @Test
    void fourThousandLinesInGoodTime() {
        String many = "給水は8:00〜17:00、問い合わせは076-220-2366（土日を除く）※容器をお持ちください\n".repeat(4000);

        assertThat(read(Told.first().saying(many).course(), Language.JA).lines())
                .hasSizeGreaterThan(12_000);
    }

    @Test
    void oneEndlessLineInGoodTime() {
        for (String piece : new String[] {"~", "1", "1:", "、", "(", "a.", "あ@", "8時~", "0-", "・", "https://", " "}) {
            assertThat(read(Told.first().saying(piece.repeat(20_000)).course(), Language.JA))
                    .endsWith("情報です。\n");
        }
    }

    private String read(Course course, Language language) {
        return new String(speech.of(course, language), StandardCharsets.UTF_8);
    }
}
