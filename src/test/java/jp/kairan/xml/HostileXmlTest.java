package jp.kairan.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.kairan.xml.XmlRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What strangers send instead of documents is refused, quickly and without an echo. */
@Timeout(10)
class HostileXmlTest {
    @Test
    void readsElementsByNamespaceWithTheirTextAndAttributes() throws XmlRefused {
        XmlElement root = SafeXml.read(utf8("<a xmlns='n'><b k=' v '> x <![CDATA[<&]]></b><c xmlns='m'>y</c></a>"));

        assertThat(root.need("b").text()).isEqualTo("x <&");
        assertThat(root.need("b").attribute("k")).contains("v");
        assertThat(root.child("c")).isEmpty();
        assertThat(root.child("m", "c")).map(XmlElement::text).contains("y");
    }

    @Test
    void aByteOrderMarkIsAllowed() throws XmlRefused {
        assertThat(SafeXml.read(utf8("\uFEFF<?xml version='1.0' encoding='utf-8'?><a/>"))
                        .name())
                .isEqualTo("a");
    }

    @Test
    void anEntityBombIsRefusedBeforeItGrows() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'lol'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e%d '&e%d;&e%d;&e%d;'>".formatted(i, i - 1, i - 1, i - 1));
        }

        assertThat(refusal(utf8(bomb + "]><a>&e29;</a>"))).isEqualTo(Reason.DOCUMENT_TYPE);
    }

    @Test
    void anExternalEntityIsNotFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "<s>secret</s>");

        XmlRefused refused = refused(utf8("<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><a>&x;</a>"));

        assertThat(refused.reason()).isEqualTo(Reason.DOCUMENT_TYPE);
        assertThat(refused).hasMessageNotContaining("secret").hasNoCause();
    }

    @Test
    void aDocumentTypeIsRefusedEvenWhereNothingUsesIt() {
        assertThat(refusal(utf8("<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>")))
                .isEqualTo(Reason.DOCUMENT_TYPE);
        assertThat(refusal(utf8("<!DOCTYPE a><a/>"))).isEqualTo(Reason.DOCUMENT_TYPE);
    }

    @Test
    void anEntityThatNobodyDeclaredIsRefused() {
        assertThat(refusal(utf8("<a>&unknown;</a>"))).isEqualTo(Reason.NOT_XML);
    }

    @Test
    void elementsAsDeepAsTheCapAreReadAndOneDeeperIsRefused() throws XmlRefused {
        assertThat(SafeXml.read(nested(SafeXml.MOST_DEPTH)).name()).isEqualTo("b");
        assertThat(refusal(nested(SafeXml.MOST_DEPTH + 1))).isEqualTo(Reason.TOO_DEEP);
        assertThat(refusal(nested(500_000))).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void aTextAsLongAsTheCapIsReadAndOneLongerIsRefused() throws XmlRefused {
        String longest = "x".repeat(SafeXml.MOST_TEXT);

        assertThat(SafeXml.read(utf8("<a>" + longest + "</a>")).text()).hasSize(SafeXml.MOST_TEXT);
        assertThat(refusal(utf8("<a>" + longest + "x</a>"))).isEqualTo(Reason.TEXT_TOO_LONG);
        assertThat(refusal(utf8("<a>" + longest + "<b/>x</a>"))).isEqualTo(Reason.TEXT_TOO_LONG);
        assertThat(refusal(utf8("<a k='" + longest + "x'/>"))).isEqualTo(Reason.TEXT_TOO_LONG);
    }

    @Test
    void moreElementsOrAttributesThanTheCapsAreRefused() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            attributes.append(" k").append(i).append("='v'");
        }

        assertThat(refusal(utf8("<a>" + "<b/>".repeat(SafeXml.MOST_ELEMENTS) + "</a>")))
                .isEqualTo(Reason.TOO_MANY);
        assertThat(refusal(utf8("<a" + attributes + "/>"))).isEqualTo(Reason.TOO_MANY);
    }

    @Test
    void moreBytesThanTheCapAreRefusedUnread() {
        assertThat(refusal(new byte[SafeXml.MOST_BYTES + 1])).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(new byte[0])).isEqualTo(Reason.EMPTY);
    }

    @Test
    void anotherEncodingIsRefusedDeclaredOrNot() {
        String sample = "<?xml version='1.0' encoding='%s'?><a>金沢市</a>";

        assertThat(refusal(sample.formatted("Shift_JIS").getBytes(Charset.forName("Shift_JIS"))))
                .isEqualTo(Reason.ENCODING);
        assertThat(refusal(utf8(sample.formatted("Shift_JIS")))).isEqualTo(Reason.ENCODING);
        assertThat(refusal(utf8("<?xml version='1.0' encoding='UTF-7'?><a/>"))).isEqualTo(Reason.ENCODING);
        assertThat(refusal(sample.formatted("UTF-16").getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(Reason.ENCODING);
        assertThat(refusal("<a/>".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(Reason.NOT_XML);
        assertThat(refusal(new byte[] {'<', 'a', '>', (byte) 0xC0, (byte) 0xAF, '<', '/', 'a', '>'}))
                .isEqualTo(Reason.ENCODING);
    }

    @Test
    void aNulIsRefusedWrittenOrReferredTo() {
        assertThat(refusal(utf8("<a>\0</a>"))).isEqualTo(Reason.NOT_XML);
        assertThat(refusal(utf8("<a>&#0;</a>"))).isEqualTo(Reason.NOT_XML);
    }

    @Test
    void whatIsNotXmlIsRefusedWithoutAnEcho() {
        for (String text :
                new String[] {"geheim", "<a>geheim", "<a/><geheim/>", "<a k='geheim' k='1'/>", "<geheim:a/>"}) {
            XmlRefused refused = refused(utf8(text));

            assertThat(refused.reason()).as(text).isEqualTo(Reason.NOT_XML);
            assertThat(refused).hasMessageNotContaining("geheim").hasNoCause();
        }
    }

    private static Reason refusal(byte[] bytes) {
        return refused(bytes).reason();
    }

    private static XmlRefused refused(byte[] bytes) {
        XmlRefused refused = catchThrowableOfType(XmlRefused.class, () -> SafeXml.read(bytes));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static byte[] nested(int depth) {
        return utf8("<b>".repeat(depth) + "</b>".repeat(depth));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
