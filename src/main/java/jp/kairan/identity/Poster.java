package jp.kairan.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import jp.kairan.kernel.Language;
import jp.kairan.paper.PaperDocument;
import jp.kairan.paper.QrCode;
import jp.kairan.paper.Xhtml;
import jp.kairan.phrases.Phrase;
import jp.kairan.phrases.Phrases;

/**
 * A poster of one page that invites whoever passes by to follow an area.
 *
 * @param area the name of the area
 * @param link what its QR code leads to
 * @param phrases the locked phrases, because what hangs on a wall cannot be corrected
 */
record Poster(String area, String link, Phrases phrases) {
    /** Those that read no Japanese and are most in the city; more would be too small to read from a step away. */
    private static final List<Language> BESIDE =
            List.of(Language.JA_EASY, Language.EN, Language.VI, Language.ZH_HANS, Language.KO, Language.PT);

    private static final List<String> LINES = List.of("label.poster-title", "label.poster-how", "label.poster-end");
    private static final int PIXELS_A_MODULE = 16;
    private static final int SHORT_NAME = 17;
    private static final int LONGEST_NAME = 60;

    private static final String STYLE = """
            @page { size: A4; margin: 13mm 14mm 10mm 14mm; @bottom-center { content: none; } }
            h1 { font-size: 30pt; line-height: 1.2; text-align: center; margin: 0 0 4mm 0; }
            h1.long { font-size: 20pt; }
            h1.longer { font-size: 13pt; }
            .ja { text-align: center; font-size: 14pt; margin: 0 0 1mm 0; }
            .lead { font-size: 19pt; font-weight: bold; }
            .code { text-align: center; margin: 0; }
            .code img { width: 72mm; height: 72mm; }
            .link { text-align: center; font-size: 9.5pt; margin: 0 0 3mm 0; }
            table { width: 99.6%; border-collapse: collapse; table-layout: fixed; }
            td { width: 50%; border: 0.75pt solid #444; padding: 1.5mm 3mm; vertical-align: top;
                 font-size: 10.5pt; line-height: 1.35; }
            td p { margin: 0 0 0.7mm 0; }
            td p.tongue { font-size: 8.5pt; color: #333; }
            td p.first { font-size: 12pt; }
            .en, .vi, .ko, .pt { font-family: 'Noto Sans KR'; }
            .zh-Hans { font-family: 'Noto Sans SC'; }
            """;

    /** The bytes of the file. */
    byte[] pdf() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PaperDocument(area, STYLE, body()).writePdf(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What the file is called, without the characters that some file systems refuse. */
    String fileName() {
        String name = area.replaceAll("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}]", " ").strip();
        int end = name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
        return "ポスター_" + name.substring(0, end) + ".pdf";
    }

    private String body() {
        StringBuilder html = new StringBuilder();
        html.append("<h1 class=\"")
                .append(size())
                .append("\">")
                .append(Xhtml.text(area))
                .append("</h1>");
        paragraph(html, "ja lead", text(LINES.get(0), Language.JA));
        paragraph(html, "ja", text(LINES.get(1), Language.JA));
        paragraph(html, "ja", text(LINES.get(2), Language.JA));
        html.append("<p class=\"code\"><img alt=\"QR\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(QrCode.of(link).png(PIXELS_A_MODULE)))
                .append("\"/></p>");
        paragraph(html, "link", link);
        html.append("<table><tbody>");
        for (int i = 0; i < BESIDE.size(); i += 2) {
            html.append("<tr>");
            cell(html, BESIDE.get(i));
            cell(html, BESIDE.get(i + 1));
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    /** A long name is set smaller, because the poster stays one page. */
    private String size() {
        int length = area.codePointCount(0, area.length());
        return length <= SHORT_NAME ? "short" : length <= 2 * SHORT_NAME ? "long" : "longer";
    }

    private void cell(StringBuilder html, Language language) {
        html.append("<td class=\"")
                .append(language.tag())
                .append("\" lang=\"")
                .append(language.tag())
                .append("\">");
        paragraph(html, "tongue", language.ownName());
        paragraph(html, "first", text(LINES.get(0), language));
        paragraph(html, "more", text(LINES.get(1), language));
        paragraph(html, "more", text(LINES.get(2), language));
        html.append("</td>");
    }

    private String text(String key, Language language) {
        Phrase phrase = phrases.find(key, language);
        return phrase.text();
    }

    private static void paragraph(StringBuilder html, String style, String text) {
        html.append("<p class=\"")
                .append(style)
                .append("\">")
                .append(Xhtml.text(text))
                .append("</p>");
    }
}
