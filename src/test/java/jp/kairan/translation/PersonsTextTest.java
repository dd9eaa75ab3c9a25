package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kairan.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonsTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10月5日に500円|500 yen on 5 October|⟦1⟧ yen on ⟦0⟧",
                "10月5日に500円|500 yen on 10月5日|⟦1⟧ yen on ⟦0⟧",
                "5名で15分|5 people, 15 minutes|⟦0⟧ people, ⟦1⟧ minutes",
                "14:30に30名|30 people at 14:30|⟦1⟧ people at ⟦0⟧",
                "**重要**なお知らせ|**Important** notice|⟦0⟧Important⟦1⟧ notice",
                "- 米泉小学校へ|- To 米泉小学校 (Yoneizumi Shōgakkō) - now|⟦0⟧To ⟦1⟧ - now",
                "避難所が開きました|Evacuation shelter is open|⟦0⟧ is open",
                "清掃です|It is cleaning|It is cleaning"
            })
    void aPersonsTextServesOtherDays(String line, String text, String template) {
        assertThat(Rendering.template(Sample.masked(line), text, Language.EN)).contains(template);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10月5日に500円|500 yen on the fifth",
                "500円を5名に|500 yen",
                "5名に500円|500 yen for 5, only 5",
                "5名に5円|5 yen for 5 people",
                "5名|1,5 people",
                "500円|1500 yen",
                "- 清掃|Cleaning",
                "避難所|the evacuation shelters",
                "清掃|cleaning ⟦0⟧"
            })
    void whatCannotBeFoundForCertainServesThisLineOnly(String line, String text) {
        assertThat(Rendering.template(Sample.masked(line), text, Language.EN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Cleaning on Monday, 5 October 2026.",
                "en|Cleaning on 5 October (Mon)",
                "en|Cleaning on 5 October, not in November",
                "en|Cleaning on 5 October, Mondays",
                "en|Cleaning on 5 October in the a.m.",
                "en|Cleaning on 5 October am",
                "en|Cleaning on 5 October, phase Ⅲ",
                "en|Cleaning on 5 October, floor ٣",
                "pt|Limpeza em 5 de outubro, segunda-feira",
                "pt|Limpeza Segunda-feira, 5 de outubro",
                "ru|Уборка 5 октября, в пятницу",
                "vi|Dọn dẹp thứ hai 5 tháng 10",
                "zh-Hans|10月5日星期一打扫",
                "zh-Hant|10月5日上午打掃",
                "ko|10월 5일 월요일에 청소",
                "ko|10월 5일(월) 청소",
                "th|ทำความสะอาดวันจันทร์ 5 ตุลาคม",
                "my|အောက်တိုဘာ 5 တနင်္လာ သန့်ရှင်းရေး",
                "ne|अक्टोबर 5 सोमबारमा सफाई",
                "bn|5 অক্টোবর সোমবার পরিষ্কার",
                "fil|Paglilinis sa Lunes, Oktubre 5",
                "id|Bersih-bersih Senin, 5 Oktober",
                "es|Limpieza el lunes 5 de octubre",
                "fr|Nettoyage lundi 5 octobre"
            })
    void aDayThatThePersonAddedServesThisLineOnly(String tag, String text) {
        assertThat(Rendering.template(Sample.masked("10月5日に清掃があります。"), text, Language.fromString(tag)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|I am told: cleaning on 5 October. You may sit in the sun.|I am told: cleaning on ⟦0⟧. You may sit in the sun.",
                "ru|Уборка 5 октября|Уборка ⟦0⟧",
                "zh-Hans|10月5日打扫|⟦0⟧打扫",
                "ko|10월 5일에 청소가 있습니다|⟦0⟧에 청소가 있습니다",
                "th|ทำความสะอาด 5 ตุลาคม|ทำความสะอาด ⟦0⟧",
                "my|အောက်တိုဘာ 5 တွင် သန့်ရှင်းရေး|⟦0⟧ တွင် သန့်ရှင်းရေး",
                "fr|Nettoyage le 5 octobre|Nettoyage le ⟦0⟧"
            })
    void wordsThatNameNoDayServeOtherDays(String tag, String text, String template) {
        assertThat(Rendering.template(Sample.masked("10月5日に清掃があります。"), text, Language.fromString(tag)))
                .contains(template);
    }

    @Test
    void aTemplateTakesTheFactsOfAnotherDay() {
        Masked one = Sample.masked("10月5日に500円");
        Masked other = Sample.masked("11月9日に1万円");
        String template =
                Rendering.template(one, "500 yen on 5 October", Language.EN).orElseThrow();

        assertThat(Rendering.fill(other, template, Language.EN)).isEqualTo("10,000 yen on 9 November");
    }

    @Test
    void aPersonIsToldWhatTheTextDoesNotHave() {
        Masked line = Sample.masked("**重要** 10月5日に500円、076-220-2111、[市](https://example.jp)");

        assertThat(Rendering.missing(line, "600 yen on 5 October", Language.EN))
                .containsExactlyInAnyOrder("500", "076-220-2111", "](https://example.jp)");
        assertThat(Rendering.missing(
                        line, "**Note** 5 October: 500 yen, 076-220-2111, [city](https://example.jp)", Language.EN))
                .isEmpty();
    }
}
