package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsLeaveTheLineTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            10月5日(日)に米泉小学校で清掃があります。 | ⟦0:DATE⟧に⟦1:NAME⟧で清掃があります。
            2026年10月5日（日）午前9時30分〜11時、参加費500円 | ⟦0:DATE⟧⟦1:TIME⟧、参加費⟦2:NUMBER⟧円
            令和8年10月5日（日曜日）午後2時から午後4時まで | ⟦0:DATE⟧⟦1:TIME⟧
            令和8年度の総会を10/5（日）13:30より行います | ⟦0:DATE⟧年度の総会を⟦1:DATE⟧⟦2:TIME⟧より行います
            10月12日(月・祝)と18日(日)は休みます | ⟦0:DATE⟧と⟦1:DATE⟧は休みます
            毎月第1日曜日の朝7時に集合 | 毎月第⟦0:NUMBER⟧日曜日の⟦1:TIME⟧に集合
            10月上旬にお届けします | ⟦0:DATE⟧上旬にお届けします
            3か月ごと、5日間、24時間、30分ほど | ⟦0:NUMBER⟧か月ごと、⟦1:NUMBER⟧日間、⟦2:NUMBER⟧時間、⟦3:NUMBER⟧分ほど
            申込は076-220-2111または０７６（２２０）２１１１へ | 申込は⟦0:PHONE⟧または⟦1:PHONE⟧へ
            FAX 0762202112（内線12） | FAX ⟦0:PHONE⟧（内線⟦1:NUMBER⟧）
            フリーダイヤル0120-444-113、携帯090-1234-5678 | フリーダイヤル⟦0:PHONE⟧、携帯⟦1:PHONE⟧
            海外からは+81-76-220-2111 | 海外からは⟦0:PHONE⟧
            〒920-8577 広坂1丁目1番1号 | 〒⟦0:PHONE⟧ 広坂⟦1:NUMBER⟧丁目⟦2:NUMBER⟧番⟦3:NUMBER⟧号
            火事は119番、事件は110番、伝言は171 | 火事は⟦0:NUMBER⟧番、事件は⟦1:NUMBER⟧番、伝言は⟦2:NUMBER⟧
            詳しくはhttps://www.example.jp/a?b=1をご覧ください | 詳しくは⟦0:URL⟧をご覧ください
            市のページ（https://example.jp/）。 | 市のページ（⟦0:URL⟧）。
            example.lg.jp/kairanで検索 | ⟦0:URL⟧で検索
            メールはinfo@example.jpまで。 | メールは⟦0:MAIL⟧まで。
            ＬＩＮＥのほかｉｎｆｏ＠ｅｘａｍｐｌｅ．ｊｐへ | ＬＩＮＥのほか⟦0:MAIL⟧へ
            米泉の米泉小学校 | ⟦0:NAME⟧の⟦1:NAME⟧
            日本町内会と泉野町と本町 | 日本町内会と⟦0:NAME⟧町と⟦1:NAME⟧
            避難所と町会の回覧板 | ⟦0:TERM⟧と⟦1:TERM⟧の⟦2:TERM⟧
            警戒レベル4（避難指示）が出ました | 警戒レベル⟦0:NUMBER⟧（避難指示）が出ました
            一緒に一部の人が一人暮らしの十分な二次会 | 一緒に一部の人が一人暮らしの十分な二次会
            一般の方、一番近い一時避難場所、一時停止 | 一般の方、一番近い一時避難場所、一時停止
            金沢百万石まつり、万一のとき、唯一 | 金沢百万石まつり、万一のとき、唯一
            数十人、何年、六本木、四日市、五月人形 | 数十人、何年、六本木、四日市、五月人形
            三百円、二人、第三班、二丁目、一週間 | ⟦0:NUMBER⟧円、⟦1:NUMBER⟧人、第⟦2:NUMBER⟧班、⟦3:NUMBER⟧丁目、⟦4:NUMBER⟧週間
            1万2千円と１，０００円と10.5% | ⟦0:NUMBER⟧円と⟦1:NUMBER⟧円と⟦2:NUMBER⟧%
            2割引、5分の1、気温は-5℃ | ⟦0:NUMBER⟧引、⟦1:NUMBER⟧、気温は⟦2:NUMBER⟧℃
            10〜20名、10から20まで、1-2-3番地 | ⟦0:NUMBER⟧名、⟦1:NUMBER⟧、⟦2:NUMBER⟧番地
            100円〜500円、80歳以上 | ⟦0:NUMBER⟧円〜⟦1:NUMBER⟧円、⟦2:NUMBER⟧歳以上
            正午に、午後12時に、24時に | 正午に、⟦0:TIME⟧に、⟦1:TIME⟧に
            10月5日〜7日、10月5日から10日以内 | ⟦0:DATE⟧、⟦1:DATE⟧から⟦2:NUMBER⟧日以内
            10月5日から10日まで休館 | ⟦0:DATE⟧休館
            10月5日（月）～10月9日（金） | ⟦0:DATE⟧
            10/5〜10/7、10/5-7、R8.10.5、2026.10.5 | ⟦0:DATE⟧、⟦1:DATE⟧、⟦2:DATE⟧、⟦3:DATE⟧
            二〇二六年十月五日、2026-10-05 | ⟦0:DATE⟧、⟦1:DATE⟧
            水を1/2カップ | 水を⟦0:NUMBER⟧/⟦1:NUMBER⟧カップ
            昭和20年代、平成元年、令和8年 | 昭和⟦0:NUMBER⟧年代、⟦1:DATE⟧年、⟦2:DATE⟧年
            19時～21時、14：30、9:00-12:00 | ⟦0:TIME⟧、⟦1:TIME⟧、⟦2:TIME⟧
            午後1〜3時、午前十時、10時5分前 | ⟦0:TIME⟧、⟦1:TIME⟧、⟦2:TIME⟧⟦3:NUMBER⟧分前
            2時間半、1時限目、3時代 | ⟦0:NUMBER⟧時間半、⟦1:NUMBER⟧時限目、⟦2:NUMBER⟧時代
            ①集合②解散、第Ⅲ期、½ | ⟦0:NUMBER⟧集合⟦1:NUMBER⟧解散、第⟦2:NUMBER⟧期、⟦3:NUMBER⟧
            A3用紙、5km、3LDK、No.3 | A⟦0:NUMBER⟧用紙、⟦1:NUMBER⟧km、⟦2:NUMBER⟧LDK、No.⟦3:NUMBER⟧
            〇〇町会、班長は〇 | ⟦0:NUMBER⟧⟦1:NUMBER⟧⟦2:TERM⟧、⟦3:TERM⟧は⟦4:NUMBER⟧
            - **重要** [市のページ](https://example.jp/x_(y))へ | ⟦0:MARK⟧⟦1:MARK⟧重要⟦2:MARK⟧ ⟦3:MARK⟧市のページ⟦4:MARK⟧へ
            1. 雨天の場合は中止 | ⟦0:MARK⟧雨天の場合は中止
            １．受付 | ⟦0:MARK⟧受付
            （1）受付 | （⟦0:NUMBER⟧）受付
            > 引用 | ⟦0:MARK⟧引用
            + 追加 | ⟦0:MARK⟧追加
            *強調*と_下線_と`符号`と\\*逃げ | ⟦0:MARK⟧強調⟦1:MARK⟧と⟦2:MARK⟧下線⟦3:MARK⟧と⟦4:MARK⟧符号⟦5:MARK⟧と⟦6:MARK⟧逃げ
            [注意]明日は[休み] | [注意]明日は[休み]
            &lt;b&gt; A&B <b> ⟦x⟧ | ⟦0:MARK⟧b⟦1:MARK⟧ A&B ⟦2:MARK⟧b⟦3:MARK⟧ ⟦4:MARK⟧x⟦5:MARK⟧
            持ち物：軍手、タオル、飲み物 | 持ち物：軍手、タオル、飲み物
            3〜4月に配布、10月〜12月は休み | ⟦0:DATE⟧に配布、⟦1:DATE⟧〜⟦2:DATE⟧は休み
            午前10時～正午、10月4日 日曜日 | ⟦0:TIME⟧、⟦1:DATE⟧
            ふれあいセンターで10:00～ | ⟦0:NAME⟧で⟦1:TIME⟧～
            40歳～64歳の方 | ⟦0:NUMBER⟧歳～⟦1:NUMBER⟧歳の方
            ごみは朝8時30分までに出してください | ごみは⟦0:TIME⟧までに出してください
            震度5強、M7.3、深さ10km | 震度⟦0:NUMBER⟧強、M⟦1:NUMBER⟧、深さ⟦2:NUMBER⟧km
            駐車場R2-1-3、区画S3-2-1、品番H30.4.1 | 駐車場R⟦0:NUMBER⟧、区画S⟦1:NUMBER⟧、品番H⟦2:NUMBER⟧
            型番 R8.10.15A、R8.4.1からR9.3.31まで | 型番 R⟦0:NUMBER⟧A、⟦1:DATE⟧
            R8.4.1～R9.3.31、令和8年10月5日、2026/10/5 | ⟦0:DATE⟧、⟦1:DATE⟧、⟦2:DATE⟧
            参加者8/20人、出席8/20、10/12以上 | 参加者⟦0:NUMBER⟧/⟦1:NUMBER⟧人、出席⟦2:NUMBER⟧/⟦3:NUMBER⟧、⟦4:NUMBER⟧/⟦5:NUMBER⟧以上
            人口の1/5、今週の10/5(日) | 人口の⟦0:NUMBER⟧/⟦1:NUMBER⟧、今週の⟦2:DATE⟧
            10/5 - 2F会議室 | ⟦0:DATE⟧ - ⟦1:NUMBER⟧F会議室
            10/5〜3A教室 | ⟦0:DATE⟧〜⟦1:NUMBER⟧A教室
            10/5〜7会場、10/5-7開催、10/5〜7は休み | ⟦0:DATE⟧〜⟦1:NUMBER⟧会場、⟦2:DATE⟧開催、⟦3:DATE⟧は休み
            10/25〜5に | ⟦0:DATE⟧〜⟦1:NUMBER⟧に
            10/5班長会議、10/5 点検、締切10/5 | ⟦0:DATE⟧⟦1:TERM⟧会議、⟦2:DATE⟧ 点検、締切⟦3:DATE⟧
            夜8時に集合、夜の8時、夕方5時、晩7時半 | ⟦0:TIME⟧に集合、⟦1:TIME⟧、⟦2:TIME⟧、⟦3:TIME⟧
            今夜8時、深夜1時、未明2時、お昼の1時、毎朝7時 | ⟦0:TIME⟧、⟦1:TIME⟧、⟦2:TIME⟧、⟦3:TIME⟧、毎朝⟦4:TIME⟧
            日曜夜8時〜10時、2時限目、夜間工事、朝一時停止 | 日曜⟦0:TIME⟧、⟦1:NUMBER⟧時限目、夜間工事、朝一時停止
            [申込][a]と[規約][] | ⟦0:MARK⟧申込⟦1:MARK⟧と⟦2:MARK⟧
            [a]: /apply/form.html "申込" | ⟦0:MARK⟧ "申込"
            [注意]: 明日は休み、[甲][乙](/x) | [注意]: 明日は休み、[甲]⟦0:MARK⟧乙⟦1:MARK⟧
            年会費は1世帯あたり3,600円（月300円）です | 年会費は⟦0:NUMBER⟧世帯あたり⟦1:NUMBER⟧円（月⟦2:NUMBER⟧円）です
            """)
    void factsBecomeGaps(String line, String form) {
        Masked masked = Sample.masked(line);

        assertThat(masked.form()).isEqualTo(form);
        assertThat(masked.line()).isEqualTo(line);
    }

    @Test
    void aHeadingIsAMark() {
        assertThat(Sample.masked("## 町会費のお知らせ").form()).isEqualTo("⟦0:MARK⟧⟦1:TERM⟧費のお知らせ");
    }

    @Test
    void theSameSentenceOnAnotherDayIsTheSameToAnEngine() {
        Masked one = Sample.masked("10月5日(日)に清掃があります");
        Masked other = Sample.masked("11月9日（月）に清掃があります");

        assertThat(one.form()).isEqualTo(other.form());
        assertThat(one.gapped()).isEqualTo(other.gapped());
    }

    @Test
    void aTimeInThePlaceOfADateIsAnotherSentence() {
        assertThat(Sample.masked("10月5日に集合").form())
                .isNotEqualTo(Sample.masked("10時に集合").form());
    }

    @Test
    void aLineOfNothingButFactsNeedsNoEngine() {
        assertThat(Sample.masked("**2026年10月5日（日）** 14:30").toTranslate()).isFalse();
        assertThat(Sample.masked("").toTranslate()).isFalse();
        assertThat(Sample.masked("---").toTranslate()).isFalse();
        assertThat(Sample.masked("10月5日に集合").toTranslate()).isTrue();
    }

    @Test
    void aTermIsKnownByWhatItIsCalledInTheLanguage() {
        assertThat(Sample.masked("班長へ").facts()).containsExactly(new Fact(FactKind.TERM, "班長", "group leader"));
    }

    @Test
    void aChangedGlossaryHoldsAtOnce() {
        Map<String, String> glossary = new HashMap<>();
        Masker masker = new Masker(new Names(List.of(), Clock.systemUTC()), to -> new Lexicon(glossary));
        assertThat(masker.of("側溝清掃", Language.EN).facts()).isEmpty();

        glossary.put("側溝", "gutter");

        assertThat(masker.of("側溝清掃", Language.EN).facts().stream()
                        .map(Fact::reading)
                        .toList())
                .containsExactly("gutter");
    }
}
