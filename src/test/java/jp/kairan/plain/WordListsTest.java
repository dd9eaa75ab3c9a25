package jp.kairan.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsTest {
    private final List<HardWord> words = HardWords.all();

    @Test
    void everyHardWordOffersSomethingEasier() {
        assertThat(words)
                .hasSizeGreaterThan(200)
                .allSatisfy(word -> assertThat(word.gloss() + word.plain()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"words.csv", "readings.csv", "counters.csv"})
    void nothingIsListedTwice(String file) {
        Set<String> seen = new HashSet<>();

        assertThat(Entries.of(file))
                .allSatisfy(cells -> assertThat(seen.add(cells[0])).as(cells[0]).isTrue());
    }

    @Test
    void glossesHoldNoSignThatWouldEndThem() {
        assertThat(words)
                .allSatisfy(word -> assertThat(word.gloss()).doesNotContain("＜", "＞", "<", ">", "\n", "*", "_", "["));
    }

    @Test
    void noExplainedWordCouldBeTakenForAReadingInBrackets() {
        assertThat(words.stream().filter(HardWord::explained))
                .allSatisfy(word -> assertThat(word.word()).containsPattern("[\\p{IsHan}ァ-ヶ]"));
    }

    @Test
    void glossesHaveNoNumbersThatWouldBeNewFacts() {
        assertThat(words).allSatisfy(word -> assertThat(word.gloss()).doesNotContainPattern("[0-9０-９]"));
    }

    @Test
    void readingsAreHiragana() {
        assertThat(Entries.of("readings.csv"))
                .allSatisfy(cells -> assertThat(cells[1]).matches("[ぁ-ゖー]+"));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonSaysWhyInBothLanguagesAndEasily(Reason reason) {
        Finding finding = reason.at("x", 0, 1, "y");

        assertThat(finding.why()).matches(".*[ぁ-ん].*");
        assertThat(finding.whyEnglish()).matches("[\\p{ASCII}～＜＞ぁ-ん]+");
        assertThat(finding.kind()).isEqualTo(reason.kind());
    }

    @Test
    void everyKindHasAReason() {
        assertThat(Arrays.stream(Reason.values()).map(Reason::kind)).contains(Kind.values());
    }
}
