package jp.kairan.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EasierTextTest {
    private final Easier easier = new Easier();

    @ParameterizedTest
    @CsvSource(textBlock = """
            令和8年10月20日, 2026年10月20日
            令和元年, 2019年
            令和八年度, 2026年度
            平成三十一年, 2019年
            昭和６４年１月７日, 1989年１月７日
            ㋿8年, 2026年
            R8年, 2026年
            _H30年_, _2018年_
            （R8.10.1）, （2026年10月1日）
            H30/04/05から, 2018年04月05日から
            R8.4.1からR9.3.31まで, 2026年4月1日から2027年3月31日まで
            令和8-10-1, 2026年10月1日
            令和8年（2026年）です, 2026年です
            2026年（令和8年）です, 2026年です
            2026（令和8）年度, 2026年度
            令和8（2026）年度, 2026年度
            令和8年（2025年）です, 2026年（2025年）です
            """)
    void yearsOfAnEraBecomeWesternYears(String source, String expected) {
        assertThat(easier.text(source)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "昭和50年代の家",
                "平成40年",
                "令和0年",
                "令和の時代",
                "R8号室",
                "SR8.10.1",
                "棚R2-1-3",
                "（R8-10-1）",
                "品番H30.4.1",
                "2026年（令和8）年",
                "R8.13.1",
                "R8.2.30",
                "「令和6年の記録」",
                "https://example.jp/令和8年",
                "14時30分、午後2時、076-220-2111",
                "昭和町3丁目"
            })
    void whatIsNoYearOfAnEraStays(String source) {
        assertThat(easier.text(source)).isEqualTo(source);
    }

    @Test
    void aHardWordIsExplainedAtItsFirstUseOnly() {
        assertThat(easier.text("避難所へ行きます。避難所は学校です。")).isEqualTo("避難所＜逃げる ところ＞へ行きます。避難所は学校です。");
    }

    @Test
    void theLongerWordWins() {
        assertThat(easier.text("避難所へ避難します。")).isEqualTo("避難所＜逃げる ところ＞へ避難＜逃げる こと＞します。");
        assertThat(easier.text("給水車が来ます。")).isEqualTo("給水車＜水を 配る 車＞が来ます。");
    }

    @Test
    void aPieceOfALongerWordIsNotExplained() {
        assertThat(easier.text("避難所長と防災課と締め切りました")).isEqualTo("避難所長と防災課と締め切りました");
        assertThat(easier.text("ペットボトルキャップ")).isEqualTo("ペットボトルキャップ");
        assertThat(easier.text("米泉小学校避難所です")).isEqualTo("米泉小学校避難所＜逃げる ところ＞です");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "避難所＜にげるところ＞へ。避難所は学校。",
                "避難所（ひなんじょ）＜逃げる ところ＞へ",
                "**避難所**＜逃げる ところ＞へ",
                "避難所 ＜逃げる ところ＞へ",
                "避難所は学校。つまり避難所＜逃げる ところ＞。"
            })
    void whatItsAuthorExplainedIsNotExplainedAgain(String source) {
        assertThat(easier.text(source)).isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.jp/避難所/一覧",
                "[地図](https://example.jp/避難所)",
                "[地図](/避難所 \"避難所\")",
                "「避難所」という歌",
                "『余震』を読む会",
                "<a href=\"避難所\">"
            })
    void linksAndNamesStayLetterByLetter(String source) {
        assertThat(easier.text(source)).isEqualTo(source);
    }

    @Test
    void emphasisOfMarkdownStaysEmphasis() {
        assertThat(easier.text("**避難所**へ")).isEqualTo("**避難所**＜逃げる ところ＞へ");
        assertThat(easier.text("避難所**へ行く**")).isEqualTo("避難所＜逃げる ところ＞**へ行く**");
        assertThat(easier.text("[避難所](https://example.jp/)へ")).isEqualTo("[避難所＜逃げる ところ＞](https://example.jp/)へ");
    }

    @Test
    void theExplanationFollowsTheReading() {
        assertThat(easier.text("余震（よしん）に注意")).isEqualTo("余震（よしん）＜後から 来る 地震＞に注意");
        assertThat(easier.text("余震（ペットボトル）")).isEqualTo("余震＜後から 来る 地震＞（ペットボトル＜飲み物の プラスチックの 入れ物＞）");
        assertThat(easier.text("避難所（泉野小学校）へ")).isEqualTo("避難所＜逃げる ところ＞（泉野小学校）へ");
    }
}
