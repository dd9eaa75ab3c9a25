package jp.kairan.translation.engines;

import static jp.kairan.translation.engines.Lines.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Piece;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GapsTest {
    private final Gaps xml = new XmlGaps();
    private final Gaps html = new HtmlGaps();

    static Stream<Gaps> everyKind() {
        return Stream.of(new XmlGaps(), new HtmlGaps(), TokenGaps.NEUTRAL, TokenGaps.BRACKETS);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whatIsWrittenIsReadAgain(Gaps gaps) {
        Gapped line = line("⟦0⟧は<b>⟦12⟧</b> & \"⟦1⟧\" &amp; 'x'⟦2⟧");

        assertThat(gaps.read(gaps.write(line))).isEqualTo(line);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aGapThatCameTwiceIsThereTwiceAndADroppedOneIsNot(Gaps gaps) {
        String mark = gaps.write(line("⟦3⟧"));

        assertThat(gaps.read(mark + " and " + mark)).isEqualTo(line("⟦3⟧ and ⟦3⟧"));
        assertThat(gaps.read("and")).isEqualTo(line("and"));
        assertThat(gaps.read("")).isEqualTo(new Gapped(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "<x id=\"0\">",
        "<x id=\"\"/>",
        "<x id=\"99999\"/>",
        "< x id=\"0\"/>",
        "<x id=\"0\">words</x>",
        "<y id=\"0\"/>",
        "⟦0"
    })
    void aSpoiltMarkOfXmlStaysInTheWords(String spoilt) {
        assertThat(xml.read("a " + spoilt + " b").pieces()).containsExactly(new Piece.Words("a " + spoilt + " b"));
    }

    @ParameterizedTest
    @CsvSource({
        "<span translate=\"no\" id=\"g0\">XQ0X skulle</span>",
        "<span translate=\"no\" id=\"g0\"></span>",
        "<span translate=\"no\">XQ0X</span>",
        "<span id=\"g1\">XQ0X</span>",
        "<span id=\"g0\">XQ0X",
        "XQ0X",
        "</span>"
    })
    void aSpoiltMarkOfHtmlStaysInTheWords(String spoilt) {
        assertThat(html.read("a " + spoilt + " b").pieces()).containsExactly(new Piece.Words("a " + spoilt + " b"));
    }

    @Test
    void enginesMayWriteTheSameElementInAnotherWay() {
        assertThat(xml.read("a<x  id='0' ></x>b")).isEqualTo(line("a⟦0⟧b"));
        assertThat(html.read("a<SPAN class=\"notranslate\" id=g0 translate='no'> XQ0X </SPAN>b"))
                .isEqualTo(line("a⟦0⟧b"));
    }

    @Test
    void referencesAreReadOnceAndWhatIsNoneStays() {
        assertThat(html.read("it&#39;s &quot;x&quot; &amp;lt; &#x1F600; &#xD800; &#1114112; &#0; & &foo; &#9999999;"))
                .isEqualTo(line("it's \"x\" &lt; 😀 &#xD800; &#1114112; &#0; & &foo; &#9999999;"));
    }

    @Test
    void whatXmlCannotCarryIsLeftOut() {
        assertThat(xml.write(line("a\u0000\u000b\ufffeb😀"))).isEqualTo("ab😀");
    }

    @Property(tries = 500)
    void readingNeverFails(@ForAll String anything) {
        everyKind().forEach(gaps -> {
            gaps.read(anything);
            gaps.read(gaps.write(new Gapped(List.of(new Piece.Words(anything), new Piece.Gap(1)))) + anything);
        });
    }
}
