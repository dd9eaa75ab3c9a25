package jp.kairan.broadcasts.templates;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

@KairanTest
class FixedWordsTest {
    @Inject
    Phrases phrases;

    @Test
    void aRetractionSaysWhichMessageWasAnErrorInEveryLanguage() {
        Map<Language, Words> words = fixed().retraction(Chosen.TIME);

        assertThat(words.keySet()).containsExactly(Language.values());
        assertThat(words.get(Language.JA)).isEqualTo(new Words("お知らせの取り消し", "15時21分のお知らせは誤りでした。取り消します。", ""));
        assertThat(words.get(Language.EN).body())
                .isEqualTo("The message sent at 15:21 was a mistake and is cancelled.");
    }

    @Test
    void anAllClearNamesWhatIsOverAndByItsMomentWhereItHasNoName() {
        Map<Language, Words> words =
                fixed().allClear(Map.of(Language.JA, "断水しています"), Chosen.TIME, List.of(Chosen.AREA), Chosen.END);

        assertThat(words.keySet()).containsExactly(Language.values());
        assertThat(words.get(Language.JA).title()).isEqualTo("解除：断水しています");
        assertThat(words.get(Language.EN))
                .isEqualTo(new Words(
                        "Lifted: The message sent at 15:21",
                        "The message sent at 15:21 for 米泉校下 (Yoneizumi Kōka) was lifted at 19:43.",
                        "Keep away from dangerous places even now."));
    }

    @Test
    void anAllClearOfALongTitleHasAShortOne() {
        Words words = fixed().allClear(
                        Map.of(Language.JA, "長".repeat(100)), Chosen.TIME, List.of(Chosen.AREA), Chosen.END)
                .get(Language.JA);

        assertThat(words.title()).isEqualTo("解除のお知らせ");
    }

    @Test
    void aDrillSaysSoInTitleAndBody() {
        Words words = new Words("Bear seen", "A bear.", "Go in.");

        assertThat(fixed().asDrill(Language.EN, words))
                .isEqualTo(new Words("[DRILL] Bear seen", "This is a drill. Nothing has happened.\nA bear.", "Go in."));
        assertThat(fixed().asDrill(Language.JA, new Words("熊", "", "")))
                .isEqualTo(new Words("【訓練】熊", "これは訓練です。実際の災害は起きていません。", ""));
    }

    @Test
    void theLineOfAnUpdateIsThereInEveryLanguage() {
        Map<Language, String> lines = fixed().updateLine(Chosen.TIME);

        assertThat(lines.keySet()).containsExactly(Language.values());
        assertThat(lines.get(Language.JA)).isEqualTo("15時21分のお知らせの続報です。");
    }

    private FixedWords fixed() {
        return new FixedWords(phrases, Chosen.CLOCK);
    }
}
