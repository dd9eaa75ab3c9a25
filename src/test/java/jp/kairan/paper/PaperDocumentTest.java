package jp.kairan.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperDocumentTest {
    private static final String DOT = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @TempDir
    Path folder;

    @Test
    void noAddressIsEverOpened() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        outside.start();
        try {
            String address = "http://127.0.0.1:" + outside.getAddress().getPort() + "/x";
            String body = """
                    <link rel="stylesheet" href="%1$s.css"/><style>@import url(%1$s.css);
                    @font-face { font-family: y; src: url(%1$s.ttf); }
                    p { background-image: url(%1$s.png); font-family: y; }</style>
                    <p>本文</p><img src="%1$s.png"/><object data="%1$s" type="application/pdf"></object>
                    <img src="%1$s.svg"/><a href="%1$s" download="x">先</a>""".formatted(address);

            byte[] pdf = pdf(body);

            assertThat(text(pdf)).contains("本文");
            assertThat(calls).hasValue(0);
        } finally {
            outside.stop(0);
        }
    }

    @Test
    void noFileIsEverRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "秘密の中身");
        Path style = Files.writeString(folder.resolve("s.css"), "p:before { content: '秘密の中身'; }");
        String body = "<link rel=\"stylesheet\" href=\"" + style.toUri() + "\"/><style>@import url(" + style.toUri()
                + ");</style><p>本文</p><object data=\"" + secret.toUri() + "\"></object>";

        assertThat(text(pdf(body))).contains("本文").doesNotContain("秘密");
        assertThatThrownBy(() -> text(pdf("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><p>&e;</p>")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmbeddedImageIsShown() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf("<img src=\"" + DOT + "\"/>"))) {
            PDResources resources = document.getPage(0).getResources();
            Iterable<COSName> names = resources.getXObjectNames();
            assertThat(names).hasSize(1);
        }
    }

    @Test
    void aTextStaysTextWhateverItLooksLike() throws IOException {
        String evil = "</p><script>x</script>&copy;\"'<img src='file:///etc/hostname'/>";

        assertThat(text(pdf("<p>" + Xhtml.text(evil) + "</p>")).replace("\n", ""))
                .contains(evil);
    }

    @Test
    void aBodyThatIsNotWellFormedIsRefused() {
        assertThatThrownBy(() -> pdf("<p>")).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] pdf(String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PaperDocument("題", "", body).writePdf(out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
