package jp.kairan.safety.links;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import jp.kairan.kernel.Language;
import jp.kairan.paper.PaperDocument;
import jp.kairan.paper.QrCode;
import jp.kairan.paper.Xhtml;

/**
 * A poster of one page for the door of a shelter.
 *
 * @param shelter its name
 * @param link what its QR code leads to
 */
record ArrivalPoster(String shelter, String link, Wording wording) {
    private static final List<Language> BESIDE =
            List.of(Language.JA_EASY, Language.EN, Language.VI, Language.ZH_HANS, Language.KO, Language.PT);
    private static final int PIXELS_A_MODULE = 12;
    private static final int SHORT_NAME = 14;

    private static final String STYLE = """
            @page { size: A4; margin: 15mm 16mm 12mm 16mm; @bottom-center { content: none; } }
            h1 { font-size: 30pt; line-height: 1.2; text-align: center; margin: 0 0 5mm 0; }
            h1.long { font-size: 18pt; }
            .ja { text-align: center; font-size: 17pt; font-weight: bold; margin: 0 0 3mm 0; }
            .code { text-align: center; margin: 0 0 4mm 0; }
            .code img { width: 95mm; height: 95mm; }
            .other { font-size: 11.5pt; line-height: 1.35; margin: 0 0 2mm 0; text-align: center; }
            .en, .vi, .ko, .pt { font-family: 'Noto Sans KR'; }
            .zh-Hans { font-family: 'Noto Sans SC'; }
            """;

    /** The bytes of the file. */
    byte[] pdf() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PaperDocument(shelter, STYLE, body()).writePdf(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String body() {
        StringBuilder html = new StringBuilder();
        boolean brief = shelter.codePointCount(0, shelter.length()) <= SHORT_NAME;
        html.append("<h1 class=\"")
                .append(brief ? "short" : "long")
                .append("\">")
                .append(Xhtml.text(shelter))
                .append("</h1>");
        html.append("<p class=\"ja\">").append(Xhtml.text(say(Language.JA))).append("</p>");
        html.append("<p class=\"code\"><img alt=\"QR\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(QrCode.of(link).png(PIXELS_A_MODULE)))
                .append("\"/></p>");
        for (Language language : BESIDE) {
            html.append("<p class=\"other ")
                    .append(language.tag())
                    .append("\" lang=\"")
                    .append(language.tag())
                    .append("\">")
                    .append(Xhtml.text(say(language)))
                    .append("</p>");
        }
        return html.toString();
    }

    private String say(Language language) {
        return wording.say("safety.arrival.poster", language);
    }
}
