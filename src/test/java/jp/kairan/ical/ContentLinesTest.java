package jp.kairan.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ContentLinesTest {
    @Property(tries = 2000)
    void everyLineFitsAndIsUtf8ByItself(@ForAll("texts") String text) throws CharacterCodingException {
        String written = new ContentLines().text("DESCRIPTION", text).toString();

        for (byte[] line : lines(written)) {
            assertThat(line.length).isBetween(1, 75);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
        }
    }

    @Property(tries = 2000)
    void unfoldingAndUnescapingGiveTheTextBack(@ForAll("texts") String text) {
        String written = new ContentLines().text("SUMMARY", text).toString();

        assertThat(unescaped(unfolded(written))).isEqualTo("SUMMARY:" + shown(text));
    }

    @Property(tries = 2000)
    void noTextBeginsALineOfItsOwn(@ForAll("texts") String text) {
        String written = new ContentLines().text("SUMMARY", text).toString();

        assertThat(unfolded(written)).matches("SUMMARY:[^\\p{Cntrl}&&[^\t]]*");
        assertThat(written.split("\r\n")).allMatch(line -> line.startsWith("SUMMARY:") || line.startsWith(" "));
    }

    @Test
    void aLineOf75OctetsIsNotFoldedAndOneOf76Is() {
        assertThat(new ContentLines().put("X", "a".repeat(73)).toString()).isEqualTo("X:" + "a".repeat(73) + "\r\n");
        assertThat(new ContentLines().put("X", "a".repeat(74)).toString())
                .isEqualTo("X:" + "a".repeat(73) + "\r\n a\r\n");
    }

    @Test
    void everyKindOfLineBreakIsOneEscapedLineBreak() {
        String written =
                new ContentLines().text("X", "a\r\nb\nc\rd\u2028e\u0085f").toString();

        assertThat(written).isEqualTo("X:a\\nb\\nc\\nd\\ne\\nf\r\n");
    }

    @Test
    void severalTextsAreSetApartByCommasThatAreNotEscaped() {
        assertThat(new ContentLines().texts("CATEGORIES", List.of("行事", "a,b")).toString())
                .isEqualTo("CATEGORIES:行事,a\\,b\r\n");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(
                        "\r\n", "\n", "\r", ",", ";", "\\", "\\n", "\u2028", "\u0000", "\u0007", "\u009B", "\uD842"),
                Arbitraries.of(
                        "😀",
                        "👨‍👩‍👧",
                        "𠮷野家",
                        "が\u3099",
                        "é",
                        "BEGIN:VEVENT",
                        "END:VCALENDAR\r\nX-EVIL:1",
                        " ",
                        "\t"),
                Arbitraries.strings().withCharRange('ぁ', 'ん').ofMaxLength(40),
                Arbitraries.strings().ascii().ofMaxLength(80),
                Arbitraries.strings().all().ofMaxLength(30));
        return piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    }

    private static List<byte[]> lines(String written) {
        assertThat(written).endsWith("\r\n");
        return Arrays.stream(written.substring(0, written.length() - 2).split("\r\n", -1))
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static String unfolded(String written) {
        return written.substring(0, written.length() - 2).replace("\r\n ", "");
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                char escaped = line.charAt(++i);
                text.append(escaped == 'n' ? '\n' : escaped);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** What a reader should see: one kind of line break, no controls, no half characters. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.replaceAll("\\R", "\n").codePoints().forEach(c -> {
            if (c >= 0xD800 && c <= 0xDFFF) {
                shown.append('\uFFFD');
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
