package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Verdict.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnAnswerIsRefusedTest {
    private static final String LINE = "10月5日に80歳以上の方へ500円を渡します";

    private static Verdict judged(String line, String answer, Language to) {
        return Guard.check(Sample.masked(line), Sample.answer(answer), to);
    }

    private static Verdict refused(Reason reason) {
        return new Verdict.Refused(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On ⟦0⟧ people over ⟦1⟧ get yen|GAPS",
                "On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen, ⟦2⟧|GAPS",
                "On ⟦0⟧ people over ⟦1⟧ get ⟦3⟧ yen|GAPS",
                "On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen ⟦3⟧|GAPS",
                "On ⟦0⟧ people get ⟦2⟧ yen if over ⟦1⟧|ORDER",
                "On ⟦0⟧ at 3 people over ⟦1⟧ get ⟦2⟧ yen|FIGURES",
                "On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen ٣|FIGURES",
                "On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen ๓|FIGURES",
                "On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen ②|FIGURES",
                "On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen Ⅳ|FIGURES",
                "On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ m²|FIGURES",
                "On ⟦0⟧ people over ⟦1⟧ get $⟦2⟧|FIGURES",
                "On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen https://evil.example|ADDRESSES",
                "On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen www.evil|ADDRESSES",
                "On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen evil.example|ADDRESSES",
                "On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen me@evil|ADDRESSES",
                "On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen <x>|SIGNS",
                "On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen ⟧|SIGNS",
                "On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen &lt;|SIGNS",
                "On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen id=\"x\"|SIGNS",
                "On ⟦0⟧ **people** over ⟦1⟧ get ⟦2⟧ yen|SIGNS",
                "On ⟦0⟧ _people_ over ⟦1⟧ get ⟦2⟧ yen|SIGNS",
                "On ⟦0⟧ `people over ⟦1⟧ get ⟦2⟧ yen|SIGNS",
                "On ⟦0⟧ [people](over) ⟦1⟧ get ⟦2⟧ yen|SIGNS",
                "# On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen|STRUCTURE",
                "- On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen|STRUCTURE",
                "> On ⟦0⟧ people over ⟦1⟧ get ⟦2⟧ yen|SIGNS",
                "⟦0⟧ ⟦1⟧ ⟦2⟧|EMPTY",
                "⟦0⟧に⟦1⟧歳以上の方へ⟦2⟧円を渡します|ECHO",
                "At ⟦0⟧に⟦1⟧歳以上の方へ⟦2⟧円を渡します|ECHO",
                "В ⟦0⟧ людям старше ⟦1⟧ лет ⟦2⟧ иен|SCRIPT"
            })
    void whatTheLineDoesNotSay(String answer, Reason reason) {
        assertThat(judged(LINE, answer, Language.EN)).isEqualTo(refused(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\n", "\r", "\u2028", "\u0000", "\u202e", "\u2066", "\u200e", "\ufeff", "\ue000", "\t", "\ud800"
            })
    void signsThatNobodySees(String sign) {
        assertThat(judged("清掃をします", "We " + sign + "clean", Language.EN)).isEqualTo(refused(Reason.SIGNS));
    }

    @Test
    void signsThatScriptsNeedAreFine() {
        assertThat(judged("清掃をします", "သန့်\u200bရှင်း\u200cရေး\u200d", Language.MY))
                .isInstanceOf(Verdict.Kept.class);
    }

    @Test
    void anAnswerThatNeverEnds() {
        assertThat(judged("清掃をします", "We clean. ".repeat(100), Language.EN)).isEqualTo(refused(Reason.LENGTH));
    }

    @Test
    void anAnswerThatSaysNextToNothing() {
        String line = "側溝の清掃をしますので軍手とタオルと飲み物を持って集まってください".repeat(2);

        assertThat(judged(line, "OK", Language.EN)).isEqualTo(refused(Reason.LENGTH));
    }

    @Test
    void japaneseForChinese() {
        assertThat(judged("清掃をします", "清掃をします", Language.ZH_HANS)).isEqualTo(refused(Reason.ECHO));
        assertThat(judged("清掃をします", "打扫の", Language.ZH_HANT)).isEqualTo(refused(Reason.ECHO));
    }

    @Test
    void aNumberInChineseWords() {
        assertThat(judged("清掃をします", "三人打扫", Language.ZH_HANS)).isEqualTo(refused(Reason.FIGURES));
        assertThat(judged("二次会をします", "举行二次会", Language.ZH_HANS)).isInstanceOf(Verdict.Kept.class);
        assertThat(judged("清掃をします", "一起打扫", Language.ZH_HANS)).isInstanceOf(Verdict.Kept.class);
    }

    @Test
    void emphasisTurnedRound() {
        assertThat(judged("[市](https://a.example)へ", "To ⟦1⟧city⟦0⟧", Language.EN))
                .isEqualTo(refused(Reason.ORDER));
    }

    @Test
    void aHeadingThatIsNoneAnyMore() {
        assertThat(judged("## 清掃", "Cleaning ⟦0⟧", Language.EN)).isEqualTo(refused(Reason.STRUCTURE));
    }

    @Test
    void aNumberThatBecomesAListItem() {
        assertThat(judged("10日は休み", "⟦0⟧. is a holiday", Language.EN)).isEqualTo(refused(Reason.STRUCTURE));
    }

    @Test
    void wordsAndAPhoneNumberThatBecomeALink() {
        assertThat(judged("電話(076)220-2111へ", "Call [us]⟦0⟧", Language.EN)).isEqualTo(refused(Reason.STRUCTURE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[申込](a)と[取消](b)|⟦0⟧Apply⟦1⟧ and ⟦2⟧cancel⟦3⟧",
                "[申込](a)と[取消](b)|⟦0⟧Cancel⟦1⟧ and ⟦2⟧apply⟦3⟧",
                "[申込][a]と[取消][b]|⟦0⟧Cancel⟦1⟧ and ⟦2⟧apply⟦3⟧",
                "[避難所](a)と[町会](b)へ|To ⟦0⟧⟦4⟧⟦2⟧ and ⟦3⟧⟦1⟧⟦5⟧",
                "[避難所](a)と[取消](b)|⟦0⟧Cancel⟦2⟧ or ⟦3⟧⟦1⟧⟦4⟧",
                "[市のページ](a)を見る|See the city page ⟦0⟧⟦1⟧",
                "[市のページ](a)を見る|See the city page ⟦0⟧ – ⟦1⟧"
            })
    void linksThatMayLeadElsewhereOrNowhere(String line, String answer) {
        assertThat(judged(line, answer, Language.EN)).isEqualTo(refused(Reason.STRUCTURE));
    }

    @Test
    void noPiecesAtAll() {
        assertThat(Guard.check(Sample.masked("清掃"), new Gapped(List.of()), Language.EN))
                .isEqualTo(refused(Reason.EMPTY));
    }
}
