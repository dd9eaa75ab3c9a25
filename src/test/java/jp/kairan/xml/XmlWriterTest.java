package jp.kairan.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the texts, a document is well-formed and says them. */
class XmlWriterTest {
    @Property(tries = 1000)
    void aTextIsReadAgainLessWhatXmlCannotHold(@ForAll("texts") String said) throws XmlRefused {
        byte[] document = XmlWriter.document("a", "urn:n", Map.of("k", said), xml -> xml.text("b", said));

        assertThat(SafeXml.read(document).need("b").text())
                .isEqualTo(XmlText.writable(said).strip());
    }

    @Example
    void elementsLieInEachOtherAndAreLeftOutWhereTheySayNothing() {
        byte[] document = XmlWriter.document(
                "a",
                "urn:n",
                Map.of("xml:lang", "ja"),
                xml -> xml.element("b", b -> {
                    b.text("c", "<&>");
                    b.textIfAny("d", "");
                    b.text("e", "");
                    b.empty("f", Map.of("k", "\"<&"));
                }));

        assertThat(new String(document, StandardCharsets.UTF_8))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a xmlns=\"urn:n\" xml:lang=\"ja\"><b>"
                        + "<c>&lt;&amp;&gt;</c><e></e><f k=\"&quot;&lt;&amp;\"/></b></a>");
    }

    @Example
    void theDropIsOfWhatNoDocumentHolds() {
        assertThat(XmlText.writable("a\u0000\u0008\u000B\u001F\uD800\uDC00\uDC00\uFFFE\uFFFFz\t\r\n\r\n\n\u0085"))
                .isEqualTo("a\uD800\uDC00z\t\n\n\n\u0085");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(30),
                Arbitraries.strings()
                        .withChars(" \t\r\n\u0000<>&\"']!-あ\uD83D\uDE00")
                        .ofMaxLength(30));
    }
}
