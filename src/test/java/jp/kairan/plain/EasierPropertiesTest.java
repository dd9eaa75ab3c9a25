package jp.kairan.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EasierPropertiesTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+");
    private static final Pattern ADDED =
            Pattern.compile("<rp>（</rp><rt>[^<]*</rt><rp>）</rp></ruby>|<ruby>(?=[^<]+<rp>（</rp>)");

    private final Easier easier = new Easier();
    private final Checker checker = new Checker();

    @Property(tries = 10000)
    void easierTwiceIsEasierOnce(@ForAll("texts") String text) {
        String once = easier.text(text);

        assertThat(easier.text(once)).isEqualTo(once);
    }

    @Property(tries = 1500)
    void everyNumberButAYearOfAnEraIsStillThere(@ForAll("textsWithoutEras") String text) {
        assertThat(numbers(easier.text(text))).isEqualTo(numbers(text));
    }

    @Property(tries = 1500)
    void glossesAreAllThatIsAdded(@ForAll("textsWithoutEras") String text) {
        String bare = easier.text(text);
        for (HardWord word : HardWords.all()) {
            bare = word.explained() ? bare.replace("＜" + word.gloss() + "＞", "") : bare;
        }
        String source = text;
        for (HardWord word : HardWords.all()) {
            source = word.explained() ? source.replace("＜" + word.gloss() + "＞", "") : source;
        }

        assertThat(bare).isEqualTo(source);
    }

    @Property(tries = 1500)
    void readingsNeverChangeTheTextNorTheTags(@ForAll("texts") String html) {
        String ruby = easier.ruby(html);

        assertThat(ADDED.matcher(ruby).replaceAll("")).isEqualTo(html);
    }

    @Property(tries = 1500)
    void findingsPointAtWhatTheyQuote(@ForAll("texts") String text) {
        Checked checked = checker.check(text);

        assertThat(checked.score()).isBetween(0, 100);
        assertThat(checked.findings()).allSatisfy(finding -> {
            assertThat(text.substring(finding.from(), finding.to())).isEqualTo(finding.excerpt());
            assertThat(finding.excerpt()).isNotEmpty();
            assertThat(finding.suggestion()).isNotEmpty();
        });
        assertThat(checked.findings()).isSortedAccordingTo((a, b) -> Integer.compare(a.from(), b.from()));
        assertThat(checker.check(text)).isEqualTo(checked);
    }

    @Property(tries = 500)
    void anyCharactersAreBorne(@ForAll String text) {
        assertThat(easier.text(easier.text(text))).isEqualTo(easier.text(text));
        assertThat(checker.check(text).score()).isBetween(0, 100);
        assertThat(ADDED.matcher(easier.ruby(text)).replaceAll("")).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        List<String> pieces = new ArrayList<>(PIECES);
        pieces.addAll(ERAS);
        return joined(pieces);
    }

    @Provide
    Arbitrary<String> textsWithoutEras() {
        return joined(PIECES);
    }

    private static Arbitrary<String> joined(List<String> pieces) {
        return Arbitraries.of(pieces).list().ofMaxSize(14).map(parts -> String.join("", parts));
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(result -> result.group()).toList();
    }

    private static final List<String> ERAS = List.of(
            "令和8年", "令和", "平成三十年度", "R8.10.1", "H30年", "S", "年", "度", "（令和8年）", "（2026年）", "2026年", "（令和8）年", "元年");

    private static final List<String> PIECES = List.of(
            "避難所",
            "避難",
            "余震",
            "町会",
            "大津波警報",
            "所",
            "締め切り",
            "ペットボトル",
            "ます",
            "を",
            "は",
            "に",
            "の",
            "。",
            "、",
            "\n",
            "＜",
            "＞",
            "（",
            "）",
            "「",
            "」",
            "『",
            "』",
            "(",
            ")",
            "[",
            "]",
            "](",
            "<",
            ">",
            "<p>",
            "</p>",
            "<a href=\"",
            "\">",
            "&amp;",
            "**",
            "*",
            "_",
            " ",
            "　",
            "https://example.jp/",
            "info@example.jp",
            "076-220-2111",
            "10月1日",
            "3",
            "１２時",
            "4人",
            "行われ",
            "させていただきます",
            "ないわけではない",
            "お持ちになる",
            "ご確認ください",
            "明日",
            "等",
            "🏠",
            "𠮷野",
            "\uD842",
            "ひなん",
            "＜逃げる ところ＞",
            "・",
            "ヶ");
}
