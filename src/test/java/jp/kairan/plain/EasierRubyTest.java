package jp.kairan.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EasierRubyTest {
    private static final Pattern RUBY = Pattern.compile("<ruby>(.+?)<rp>（</rp><rt>(.+?)</rt><rp>）</rp></ruby>");

    private final Easier easier = new Easier();

    private String brief(String html) {
        return RUBY.matcher(easier.ruby(html)).replaceAll("{$1|$2}");
    }

    @Test
    void theReadingStandsAboveWithBracketsForWhoCannotShowIt() {
        assertThat(easier.ruby("<p>避難所</p>")).isEqualTo("<p><ruby>避難所<rp>（</rp><rt>ひなんじょ</rt><rp>）</rp></ruby></p>");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            食べる, {食|た}べる
            お知らせ, お{知|し}らせ
            取り組み, {取|と}り{組|く}み
            逃げてください, {逃|に}げてください
            町会の班長, {町会|ちょうかい}の{班長|はんちょう}
            校下の回覧板, {校下|こうか}の{回覧板|かいらんばん}
            大津波と余震, {大津波|おおつなみ}と{余震|よしん}
            一時避難場所, {一時避難場所|いっときひなんばしょ}
            金沢市の除雪, {金沢市|かなざわし}の{除雪|じょせつ}
            武蔵ヶ辻へ, {武蔵ヶ辻|むさしがつじ}へ
            """)
    void okuriganaStaysOutsideAndWordsReadAsKanazawaReadsThem(String source, String expected) {
        assertThat(brief(source)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            10月1日, 10{月|がつ}{1日|ついたち}
            4月2日, {4月|しがつ}{2日|ふつか}
            9月20日（火）, {9月|くがつ}{20日|はつか}（{火|か}）
            １月２４日(日), １{月|がつ}{２４日|にじゅうよっか}({日|にち})
            1日1回, 1{日|にち}1{回|かい}
            1日（日）から, {1日|ついたち}（{日|にち}）から
            1日中, 1{日中|にちじゅう}
            1人と2人と3人と4人, {1人|ひとり}と{2人|ふたり}と3{人|にん}と{4人|よにん}
            5分と10分と23分, 5{分|ふん}と10{分|ぷん}と23{分|ぷん}
            3分の1, 3{分|ぶん}の1
            午前9時30分, {午前|ごぜん}{9時|くじ}30{分|ぷん}
            14時半, 14{時半|じはん}
            2階と3階, 2{階|かい}と3{階|がい}
            '1,000円', '1,000{円|えん}'
            20歳, {20歳|はたち}
            """)
    void datesAndCountersAreReadAsTheyAreSpoken(String source, String expected) {
        assertThat(brief(source)).isEqualTo(expected);
    }

    @Test
    void aNameThatTheDictionaryDoesNotKnowGetsNoReading() {
        assertThat(easier.ruby("龘𪚥さん")).isEqualTo("龘𪚥さん");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"https://example.jp/?q=避難所&amp;x=1\" title='町会>'>map</a>",
                "a &lt; b &amp;&#36991; &quot;x&quot; &#x907F;",
                "<br />",
                "<p>かな カナ ABC 123 😀</p>",
                "<ruby>避難<rt>ひなん</rt></ruby>",
                "<ruby>避難",
                "<a href=\"避難",
                "",
                "<",
                "< >",
                "<>"
            })
    void whatIsNoTextOrHasAReadingStays(String html) {
        assertThat(easier.ruby(html)).isEqualTo(html);
    }

    @Test
    void aSecondTimeChangesNothing() {
        String once = easier.ruby("<p>町会の<strong>避難所</strong>&amp;余震</p>");

        assertThat(easier.ruby(once)).isEqualTo(once);
    }

    @Test
    void textAroundEntitiesIsRead() {
        assertThat(brief("<li>町会&amp;公民館</li>")).isEqualTo("<li>{町会|ちょうかい}&amp;{公民館|こうみんかん}</li>");
    }
}
