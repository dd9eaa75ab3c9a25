package jp.kairan.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A document of XHTML to be printed on A4, its pages numbered, in a Japanese type that is embedded as far as it is used.
 *
 * <p>Nothing is ever loaded from outside: of addresses in the document only {@code data:} images are followed.
 *
 * @param title the title of the document, as plain text
 * @param style rules of CSS in addition to those of the house, written by the caller alone and never from anyone's text;
 *     the class {@code text} keeps the line breaks of a text and breaks long words; a font-family of {@code 'Noto Sans
 *     KR'} (Korean, Vietnamese) or {@code 'Noto Sans SC'} (Chinese) sets what is not Japanese
 * @param body well-formed XHTML; the caller escapes texts in it by {@link Xhtml#text}
 */
public record PaperDocument(String title, String style, String body) {
    /** 〓, which Japanese printers set where a type is missing. */
    private static final String MISSING = "〓";

    private static final String HOUSE_STYLE = """
            @page { size: A4; margin: 18mm 15mm 20mm 15mm;
                    @bottom-center { content: counter(page) " / " counter(pages);
                                     font-family: 'BIZ UDPGothic'; font-size: 9pt; } }
            body { font-family: 'BIZ UDPGothic'; font-size: 10.5pt; line-height: 1.5; margin: 0; }
            h1 { font-size: 16pt; margin: 0 0 4pt 0; }
            h2 { font-size: 12.5pt; margin: 10pt 0 4pt 0; }
            p { margin: 0 0 8pt 0; }
            .text { white-space: pre-wrap; word-wrap: break-word; }
            tr, h1, h2 { page-break-inside: avoid; }
            h1, h2 { page-break-after: avoid; }
            """;

    static {
        // Because the renderer logs the characters it finds no glyph for and pieces of the document, which are names.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Writes the document as PDF.
     *
     * @throws IOException if the stream fails; it is left open
     * @throws IllegalArgumentException if the body is not well-formed
     */
    public void writePdf(OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            for (Typeface type : Typeface.values()) {
                if (type.usedBy(style)) {
                    PDFontSupplier font = new PDFontSupplier(type.in(document));
                    builder.useFont(font, type.family, type.weight, FontStyle.NORMAL, true);
                }
            }
            for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((address, type) -> embedded(address), when);
            }
            builder.useUriResolver((base, address) -> embedded(address) ? address : null);
            builder.useReplacementText(MISSING);
            // Tagged, so that a screen reader can read it; and then no font of the machine is looked for either.
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Kairan");
            builder.useFastMode();
            builder.withHtmlContent(xhtml(), null);
            builder.usePDDocument(document);
            builder.toStream(out);
            builder.run();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("the document cannot be set", e);
        }
    }

    private String xhtml() {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="ja"><head><title>%1$s</title>\
                <meta name="description" content="%1$s"/>\
                <style>%2$s%3$s</style></head><body>%4$s</body></html>""".formatted(Xhtml.text(title), HOUSE_STYLE, style, Typeface.settable(body));
    }

    private static boolean embedded(String address) {
        return address != null && address.toLowerCase(Locale.ROOT).startsWith("data:image/");
    }
}
