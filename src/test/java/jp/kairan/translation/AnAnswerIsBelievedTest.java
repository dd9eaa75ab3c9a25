package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kairan.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnAnswerIsBelievedTest {
    private static String kept(String line, String answer, Language to) {
        Verdict verdict = Guard.check(Sample.masked(line), Sample.answer(answer), to);
        assertThat(verdict).isInstanceOf(Verdict.Kept.class);
        return ((Verdict.Kept) verdict).text();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            10月5日(日)に清掃があります | There is a cleaning on ⟦0⟧ | There is a cleaning on Sunday, 5 October
            10月5日(日)に清掃があります | On⟦0⟧there is a cleaning | On Sunday, 5 October there is a cleaning
            10月5日14時に集合 | Meet on ⟦0⟧⟦1⟧ . | Meet on 5 October 14:00.
            10月5日14時に集合 | Meet at ⟦1⟧, ⟦0⟧ | Meet at 14:00, 5 October
            参加費は500円です | The fee is  ⟦0⟧  yen. | The fee is  500 yen.
            第3回の総会 | The ⟦0⟧th general meeting | The 3rd general meeting
            第11回の総会 | The ⟦0⟧st general meeting | The 11th general meeting
            約5kmです | It is about ⟦0⟧km | It is about 5km
            A3の紙 | Paper of size A⟦0⟧ | Paper of size A3
            避難所へ行く | ⟦0⟧ is open. Go. | Evacuation shelter is open. Go.
            **重要**なお知らせ | ⟦0⟧ Important ⟦1⟧notice | **Important** notice
            - 軍手を持参 | ⟦0⟧ Bring gloves | - Bring gloves
            -軍手を持参 | ⟦0⟧ Bring gloves | -Bring gloves
            [市のページ](https://example.jp)を見る | See the ⟦0⟧ city page ⟦1⟧. | See the [city page](https://example.jp).
            [申込][a]へ | Go ⟦0⟧ and apply ⟦1⟧ | Go [and apply][a]
            [申込](a)と[取消](a) | ⟦0⟧Apply⟦1⟧ and ⟦2⟧cancel⟦3⟧ | [Apply](a) and [cancel](a)
            [米泉](a)と[取消](b) | ⟦0⟧⟦1⟧⟦2⟧ and ⟦3⟧cancel⟦4⟧ | [米泉 (Yoneizumi)](a) and [cancel](b)
            問い合わせは076-220-2111へ | Call ⟦0⟧ for questions | Call 076-220-2111 for questions
            米泉小学校へ | To ⟦0⟧by foot | To 米泉小学校 (Yoneizumi Shōgakkō) by foot
            """)
    void theFactsAreBackInEnglish(String line, String answer, String text) {
        assertThat(kept(line, answer, Language.EN)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-Hans|请在⟦0⟧参加清扫|请在10月5日星期日参加清扫",
                "zh-Hant|請在⟦0⟧參加清掃|請在10月5日 星期日參加清掃",
                "th|มีการทำความสะอาดใน⟦0⟧นะ|มีการทำความสะอาดในวันอาทิตย์ที่ 5 ตุลาคมนะ",
                "ko|⟦0⟧에 청소가 있습니다|10월 5일 일요일에 청소가 있습니다",
                "ru|Уборка состоится⟦0⟧|Уборка состоится воскресенье, 5 октября",
                "fr|Nettoyage ⟦0⟧ !|Nettoyage dimanche 5 octobre !",
                "my|⟦0⟧ တွင် သန့်ရှင်းရေး|အောက်တိုဘာ 5၊ တနင်္ဂနွေ တွင် သန့်ရှင်းရေး",
                "ne|⟦0⟧मा सफाई छ|अक्टोबर 5, आइतबारमा सफाई छ",
                "bn|⟦0⟧ পরিষ্কার করা হবে|রবিবার, 5 অক্টোবর পরিষ্কার করা হবে"
            })
    void theFactsAreBackInOtherScripts(String tag, String answer, String text) {
        assertThat(kept("10月5日(日)に清掃があります", answer, Language.fromString(tag))).isEqualTo(text);
    }

    @Test
    void factsMayMoveWhereTheLanguageWantsThem() {
        assertThat(kept("本町から米泉まで歩く", "Walk to ⟦1⟧ from ⟦0⟧", Language.EN))
                .isEqualTo("Walk to 米泉 (Yoneizumi) from 本町 (Honmachi)");
    }

    @Test
    void anItemOfAnItemStaysOne() {
        assertThat(kept("  - 軍手を持参", "⟦0⟧Bring gloves ", Language.EN)).isEqualTo("  - Bring gloves");
    }

    @Test
    void aDashBehindAFactIsNoItem() {
        assertThat(kept("9時～夕方", "⟦0⟧ - evening", Language.EN)).isEqualTo("9:00 - evening");
    }

    @Test
    void aWordThatIsTheSameInTheLanguageMayStay() {
        assertThat(kept("PTA", "PTA", Language.RU)).isEqualTo("PTA");
        assertThat(kept("金沢市", "金泽市", Language.ZH_HANS)).isEqualTo("金泽市");
    }
}
