package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.IntStream;
import jp.kairan.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileLinesTest {
    private static final int LONG = 20_000;

    /** A hundred times what it takes, and a thousandth of what a regex gone wrong would. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "(",
                "[",
                "](",
                "[](",
                "[x](",
                "一",
                "あ",
                "0-",
                "1/",
                "http://a.",
                "a.",
                "a@",
                "a",
                "*",
                "&#",
                "\\",
                "令和",
                "1〜",
                "1,",
                "1日(",
                "午後1時〜",
                "10月",
                "〇",
                "1万",
                "0120-",
                "(0",
                "1:",
                "- ",
                "１",
                "<",
                "⟦",
                "ー1",
                "米泉"
            })
    void longLinesCostLittle(String part) {
        String line = part.repeat(LONG / part.length());

        Verdict verdict = assertTimeoutPreemptively(SOON, () -> {
            Masked masked = Sample.masked(line);
            Rendering.template(masked, line, Language.EN);
            Rendering.missing(masked, line, Language.EN);
            return Guard.check(masked, Sample.masked(line).gapped(), Language.EN);
        });

        assertThat(verdict).isNotNull();
    }

    @Test
    void thousandsOfNamesCostLittle() {
        Masker masker = Sample.masker(IntStream.range(0, 2_000)
                .mapToObj(i -> new ProtectedTerms.Name("泉" + (char) ('一' + i) + "第二集会所", "イズミ"))
                .toArray(ProtectedTerms.Name[]::new));
        String body = "泉一第二集会所に集まってください。".repeat(LONG / 17);

        Masked masked = assertTimeoutPreemptively(SOON, () -> masker.of(body, Language.EN));

        assertThat(masked.facts()).hasSize(LONG / 17).allMatch(fact -> fact.kind() == FactKind.NAME);
    }
}
