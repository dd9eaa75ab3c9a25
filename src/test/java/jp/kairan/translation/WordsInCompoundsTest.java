package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.kairan.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsInCompoundsTest {
    private static final Lexicon TERMS = new Lexicon(new ServiceTerms().in(Language.EN));

    private static Masker masker(String... names) {
        List<ProtectedTerms.Name> known = List.of(names).stream()
                .map(name -> new ProtectedTerms.Name(name, null))
                .toList();
        return new Masker(new Names(List.of(() -> known), Clock.systemUTC()), to -> TERMS);
    }

    /** The line with its terms and names in brackets. */
    private static String found(String line, String... names) {
        Masked masked = masker(names).of(line, Language.EN);
        String text = masked.gapped().toString();
        for (int no = 0; no < masked.facts().size(); no++) {
            Fact fact = masked.facts().get(no);
            text = text.replace("⟦" + no + "⟧", "<" + fact.source() + ">");
        }
        return text;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<町会>",
                "<町会長>",
                "<町会費>",
                "<町会>館",
                "<町会>員",
                "<町会>の会合",
                "<町会>会則",
                "<町会>だより",
                "<町会>加入",
                "各<町会>",
                "本<町会>",
                "米泉<町会>",
                "石引上<町会>",
                "<町内会>",
                "<町内会>費",
                "<自治会>長",
                "<校下>",
                "米泉<校下>",
                "各<校下>",
                "<校下>連合会",
                "<校下>運動会",
                "<校下>内",
                "<町会連合会>",
                "<班長>",
                "各<班長>",
                "正副<班長>",
                "新<班長>",
                "<班長>会",
                "<班長>宅",
                "<班員>",
                "<班員>名簿",
                "登校班",
                "<避難所>運営",
                "<指定避難所>",
                "<避難場所>",
                "<避難所>",
                "<役員>会",
                "新<役員>",
                "<役員>名簿",
                "<役員>改選",
                "定期<総会>",
                "臨時<総会>",
                "<総会>資料",
                "<総会>議案書",
                "<総会>欠席",
                "<町会費><集金>",
                "<集金>袋",
                "<集金>日",
                "<側溝>清掃",
                "道路<側溝>",
                "<側溝>",
                "計画<停電>",
                "<停電>中",
                "<停電>時",
                "<断水>区域",
                "<断水>時間",
                "緊急<断水>",
                "最大<震度>",
                "<震度>計",
                "<震度>速報",
                "<震度>観測点",
                "当日<集金>",
                "小型<除雪>機",
                "<総会>関連",
                "<余震>",
                "<除雪>車",
                "<除雪>作業",
                "一斉<除雪>",
                "<除雪>機",
                "駐車<区画>",
                "各<区画>",
                "<回覧板>",
                "<回覧>物",
                "<回覧>",
                "<印鑑>",
                "<消防団>員",
                "<子ども会>",
                "<老人会>",
                "<給水車>",
                "<自主防災組織>"
            })
    void aTermIsFoundInWhatIsMadeWithIt(String line) {
        assertThat(found(line.replaceAll("[<>]", ""))).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "小学校下校時", "学校下校", "中学校下校時刻", "全校下校", "登校下校", "学校下", "高校下", "武蔵町会議室", "本町会場", "泉野町会場", "石引町会議", "広坂町会議場",
                "片町会計事務所", "尾張町会社", "町会談", "自治会議", "自治会場", "町内会議室", "老人会場", "子ども会議", "土地区画整理", "区画整理", "区画線", "地区画",
                "募集金額", "収集金属", "総会員数", "総会費", "総会計", "総会場", "横断水路", "遮断水", "耐震度"
            })
    void aTermIsNotFoundInWordsThatMerelyHoldItsSigns(String line) {
        assertThat(found(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "米泉町会議室, <米泉>町会議室",
        "米泉町会場, <米泉>町会場",
        "米泉町会館, <米泉町会>館",
        "米泉町会, <米泉町会>",
        "米泉町会費, <米泉町会>費",
        "米泉町会長寿会, <米泉町会>長寿会",
        "武蔵町会長寿会, 武蔵<町会>長寿会",
        "武蔵町会長, 武蔵<町会長>"
    })
    void aNameThatEndsLikeATermIsBoundedLikeIt(String line, String expected) {
        assertThat(found(line, "米泉", "米泉町会")).isEqualTo(expected);
    }

    @Test
    void aTermThatIsSomebodysNameStaysATerm() {
        Masked masked = masker("消防団", "避難所").of("消防団と避難所", Language.EN);

        assertThat(masked.form()).isEqualTo("⟦0:TERM⟧と⟦1:TERM⟧");
    }

    @Test
    void aNameThatIsLongerThanTheTermIsAName() {
        assertThat(masker("消防団第二会館").of("消防団第二会館", Language.EN).form()).isEqualTo("⟦0:NAME⟧");
    }

    @Test
    void aTermThatIsLongerThanTheNameIsATerm() {
        Masker masker = new Masker(
                new Names(List.of(() -> List.of(new ProtectedTerms.Name("泉野", null))), Clock.systemUTC()),
                to -> new Lexicon(Map.of("泉野まつり", "Izumino festival")));

        assertThat(masker.of("泉野まつり", Language.EN).form()).isEqualTo("⟦0:TERM⟧");
    }

    @Test
    void whatIsNoNameLeavesTheSentenceWhole() {
        assertThat(found("避難の必要はありません", "ありません")).isEqualTo("避難の必要はありません");
    }
}
