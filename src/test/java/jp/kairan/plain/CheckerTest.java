package jp.kairan.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckerTest {
    private final Checker checker = new Checker();

    private List<Finding> found(Kind kind, String text) {
        return checker.check(text).findings().stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }

    private static final String GOOD = "10月20日（火）に 町の 人が 来ます。";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HARD_WORD | 書類を持参してください。 | 持参 | 持って くる
            HARD_WORD | 避難所が開きます。 | 避難所 | 避難所＜逃げる ところ＞
            HARD_WORD | 速やかに逃げてください。 | 速やかに | すぐに
            KATAKANA_LOANWORD | ハザードマップを見てください。 | ハザードマップ | 危ない ところが わかる 地図
            DOUBLE_NEGATIVE | 危険がないわけではない。 | ないわけではない | ～です／～ます（「ない」を 1つに する）
            DOUBLE_NEGATIVE | できなくはありません。 | なくはありません | ～です／～ます（「ない」を 1つに する）
            DOUBLE_NEGATIVE | 危険がないとは言えません。 | ないとは言えません | ～です／～ます（「ない」を 1つに する）
            DOUBLE_NEGATIVE | 中止せざるを得ません。 | ざるを得ません | ～です／～ます（「ない」を 1つに する）
            DOUBLE_NEGATIVE | 紙を出さなければなりません。 | なければなりません | ～て ください
            DOUBLE_NEGATIVE | 連絡しなければならない。 | しなければならない | して ください
            KEIGO | 先生がお話しになります。 | お話しになり | お話しする
            KEIGO | お帰りになるときに見ます。 | お帰りになる | ～ます
            KEIGO | ご確認ください。 | ご確認ください | 確認して ください
            KEIGO | 休ませていただきます。 | 休ませていただき | します
            KEIGO | 説明させていただきます。 | させていただき | します
            KEIGO | 会長がいらっしゃいます。 | いらっしゃい | いる・来る・行く
            KEIGO | お礼を申し上げます。 | 申し上げ | 言う
            KEIGO | 駐車場はございません。 | ござい | ある
            PASSIVE | 会は公民館で行われます。 | 行われ | （だれが）行う
            PASSIVE | 説明会が開催されます。 | 開催され | （だれが）開催する
            PASSIVE | 家が台風によって壊された。 | 壊さ | （だれが）壊す
            ERA_YEAR | 令和8年に始まります。 | 令和8年 | 2026年
            AMBIGUOUS_TIME | 明日集まります。 | 明日 | 何月何日（曜日）と 書く
            AMBIGUOUS_TIME | 午後12時に集まります。 | 午後12時 | 「昼の 12時」か「夜の 12時」と 書く
            AMBIGUOUS_TIME | 10月20日に集まります。 | 10月20日 | 10月20日（曜日）
            AMBIGUOUS_TIME | 2026年10月20日に集まります。 | 2026年10月20日 | 2026年10月20日（火）
            MISSING_FURIGANA | 市役所へ行きます。 | 市役所 | 市役所（しやくしょ）
            MISSING_FURIGANA | 会が行われます。 | 行われます | 行われます（おこなわれます）
            VAGUE | なるべく早く来てください。 | なるべく | どのくらいかを 数字で 書く
            VAGUE | 毛布等を持ってきます。 | 等 | 全部 書く
            """)
    void whatIsHardIsFoundWithSomethingEasier(Kind kind, String text, String excerpt, String suggestion) {
        assertThat(found(kind, text)).anySatisfy(finding -> {
            assertThat(finding.excerpt()).startsWith(excerpt);
            assertThat(finding.suggestion()).isEqualTo(suggestion);
            assertThat(finding.why()).isNotEmpty();
            assertThat(finding.whyEnglish()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HARD_WORD | 避難所＜逃げる ところ＞が 開きます。
            HARD_WORD | 「避難所」と 書きます。
            HARD_WORD | https://example.jp/避難所
            KATAKANA_LOANWORD | テレビを 見ます。
            DOUBLE_NEGATIVE | 水が ないです。近づかないで ください。
            DOUBLE_NEGATIVE | 数は 少ないわけではない。
            DOUBLE_NEGATIVE | なくなりません。
            KEIGO | 紙を 出して ください。
            KEIGO | お金に なります。大人に なります。
            KEIGO | ありがとうございます。
            MISSING_FURIGANA | 10月20日です。
            KEIGO | お知らせが あります。ご飯を 食べます。
            PASSIVE | りんごが 食べられます。
            PASSIVE | 子どもが 生まれました。雨に ぬれました。
            ERA_YEAR | 2026年に 始まります。昭和町に あります。
            AMBIGUOUS_TIME | 10月20日（火）の 午後2時です。
            AMBIGUOUS_TIME | 10月20日間
            MISSING_FURIGANA | 市役所（しやくしょ）へ いきます。
            VAGUE | 10時までに きて ください。
            VAGUE | 高等学校です。
            LIST_WANTED | 水と パンを もって きて ください。
            LIST_WANTED | あさ、学校へ いって、みんなで 食べます。
            SENTENCE_TOO_LONG | 紙を 出して ください。
            """)
    void whatIsEasyIsLeftInPeace(Kind kind, String text) {
        assertThat(found(kind, text)).isEmpty();
    }

    @Test
    void aLongSentenceIsAHintAndAVeryLongOneIsSerious() {
        assertThat(found(Kind.SENTENCE_TOO_LONG, "あ".repeat(30) + "。")).hasSize(1);
        assertThat(found(Kind.SENTENCE_TOO_LONG, "あ".repeat(29) + "。")).isEmpty();
        assertThat(found(Kind.SENTENCE_TOO_LONG, "あ".repeat(59) + "。"))
                .extracting(Finding::level)
                .containsExactly(Level.HINT);
        assertThat(found(Kind.SENTENCE_TOO_LONG, "あ".repeat(60) + "。"))
                .extracting(Finding::level)
                .containsExactly(Level.SERIOUS);
    }

    @Test
    void explanationsBracketsAndSpacesDoNotMakeASentenceLong() {
        String aside = "＜" + "い".repeat(40) + "＞（" + "う".repeat(40) + "） 　" + "https://example.jp/" + "x".repeat(40);

        assertThat(found(Kind.SENTENCE_TOO_LONG, "あ".repeat(20) + aside)).isEmpty();
    }

    @Test
    void threeThingsInARowWantAList() {
        List<Finding> lists = found(Kind.LIST_WANTED, "持ち物は、水、懐中電灯、毛布です。");

        assertThat(lists).extracting(Finding::suggestion).containsExactly("・水\n・懐中電灯\n・毛布");
        assertThat(lists).extracting(Finding::excerpt).containsExactly("水、懐中電灯、毛布");
    }

    @Test
    void aWordIsNamedOnceHoweverOftenItIsUsed() {
        assertThat(found(Kind.HARD_WORD, "持参。持参。持参。")).hasSize(1);
        assertThat(found(Kind.MISSING_FURIGANA, "市民。市民。")).hasSize(1);
    }

    @Test
    void theScoreFallsWithWhatIsFoundAndNotWithTheLength() {
        String hard = "令和8年度避難訓練を実施させていただきますので、速やかにご参集くださいますようお願い申し上げます。";
        int good = checker.check(GOOD).score();
        int bad = checker.check(hard).score();

        assertThat(good).isEqualTo(100);
        assertThat(bad).isLessThan(50);
        assertThat(checker.check(hard.repeat(20)).score()).isBetween(bad - 5, 60);
        assertThat(checker.check("").score()).isEqualTo(100);
    }

    @Test
    void ofAKindFiftyAreListedAndAllAreCounted() {
        Checked checked = checker.check("明日です。".repeat(200));

        assertThat(checked.counts()).containsEntry(Kind.AMBIGUOUS_TIME, 200).containsEntry(Kind.PASSIVE, 0);
        assertThat(checked.findings().stream().filter(f -> f.kind() == Kind.AMBIGUOUS_TIME))
                .hasSize(50);
    }
}
