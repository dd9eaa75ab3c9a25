package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseTextTest {
    @ParameterizedTest
    @CsvSource({
        "ＡＢＣ１２３,ABC123",
        "ハイツ兼六Ⅱ,ハイツ兼六II",
        "ﾊﾟﾋﾟﾌﾟ ｶﾞ ｳﾞ,パピプ ガ ヴ",
        "コ―ポ泉,コーポ泉",
        "コ－ポ泉,コーポ泉",
        "マリア‐ルイーズ,マリア-ルイーズ",
        "１ー２ｰ３,1-2-3",
        "コーポ３,コーポ3",
        "①番,①番"
    })
    void onlyWhatIsSpeltInTwoWaysIsChanged(String raw, String narrow) {
        assertThat(JapaneseText.narrow(raw)).isEqualTo(narrow);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-2",
                "1\u20102",
                "1\u20112",
                "1\u20122",
                "1\u20132",
                "1\u20142",
                "1\u20152",
                "1\u22122",
                "1\uFF0D2",
                "1\uFF702",
                "1\u30FC2",
                "1\uFE632",
                "1\uFE582",
                "1\u25002"
            })
    void everyDashBetweenDigitsIsAHyphen(String raw) {
        assertThat(JapaneseText.narrow(raw)).isEqualTo("1-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a\tb",
                "a\u3000b",
                "a\u00A0b",
                "a\u2003b",
                "a \u3000 b",
                " a\r\nb ",
                "a\u200B\u0020b\uFEFF"
            })
    void everyKindOfSpaceIsOneSpace(String raw) {
        assertThat(JapaneseText.tidy(raw).found()).contains("a b");
    }

    @Test
    void decomposedKanaAreComposed() {
        assertThat(JapaneseText.narrow("サ\u3099トウ ハ\u309A カ゛")).isEqualTo("ザトウ パ ガ");
    }

    @Test
    void aKanjiThatUnicodeHoldsForCompatibilityIsNotReplaced() {
        assertThat(JapaneseText.narrow("\uFA19\uFA11")).isEqualTo("\uFA19\uFA11");
    }

    @Test
    void aVoicingMarkThatFitsNothingStays() {
        assertThat(JapaneseText.narrow("ﾞア\u3099")).isEqualTo("゛ア゛");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\uE000山", "山\uFFFD", "\uD842", "\u0007", "\uFFFE"})
    void charactersThatNoOtherMachineShowsAreRefused(String raw) {
        assertThat(JapaneseText.tidy(raw).refusal()).contains(TextFault.UNREADABLE_CHARACTER);
    }

    @Test
    void textLongerThanAnySingleValueIsRefused() {
        assertThat(JapaneseText.tidy("あ".repeat(501)).refusal()).contains(TextFault.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　\t", "\u200B"})
    void aCellOfSpacesIsBlank(String raw) {
        assertThat(JapaneseText.tidy(raw)).isInstanceOf(Reading.Blank.class);
    }

    @Test
    void aCellThatIsNotThereIsBlank() {
        assertThat(JapaneseText.tidy(null)).isInstanceOf(Reading.Blank.class);
    }
}
