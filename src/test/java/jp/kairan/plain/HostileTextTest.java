package jp.kairan.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
    private static final int LONGEST = 20_000;

    /** Far above what was measured (about a tenth of it), because other work may share the machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Easier easier = new Easier();
    private final Checker checker = new Checker();

    @BeforeAll
    static void readTheDictionary() {
        Morphology.of("町会");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "避難所",
                "龘",
                "漢",
                "★",
                "…！？",
                "𠮷",
                "\uD842",
                "\uDFB7",
                "<",
                "<a",
                "<p>",
                "&",
                "&amp;",
                "（",
                "「",
                "＜",
                "）",
                "](",
                "[a]: ",
                "（（「「＜＜",
                "**",
                "避難所**",
                "*_",
                "あ",
                "ア",
                "1",
                "1,000",
                "令和",
                "R8.",
                "2026年（",
                "れる",
                "行われ",
                "ない",
                "なくなく",
                "ご確認ください",
                "、",
                "水、",
                "明日",
                "お越し",
                "10月1日",
                "\n",
                " ",
                "https://",
                "a@",
                "aaaa",
                "避難所（ひ",
                "<ruby>"
            })
    void twentyThousandOfAnythingAreBorneInTime(String piece) {
        String text = piece.repeat(LONGEST / piece.length());
        long start = System.nanoTime();

        Checked checked = checker.check(text);
        String easy = easier.text(text);
        easier.ruby(easy);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        assertThat(checked.findings()).hasSizeLessThanOrEqualTo(50 * Kind.values().length);
        assertThat(easier.text(easy)).isEqualTo(easy);
    }
}
