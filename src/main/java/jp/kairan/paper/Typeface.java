package jp.kairan.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The types of documents: BIZ UDPGothic, drawn to be read by everyone, in the two weights that a document needs; and for
 * the few lines that are not Japanese, types cut down to what those lines are written with.
 */
enum Typeface {
    REGULAR("BIZ UDPGothic", 400, "/fonts/BIZUDPGothic-Regular.ttf"),
    BOLD("BIZ UDPGothic", 700, "/fonts/BIZUDPGothic-Bold.ttf"),
    /** Hangul of KS X 1001, and Latin letters with the marks of Vietnamese. */
    KOREAN("Noto Sans KR", 400, "/fonts/NotoSansKR-Regular.ttf"),
    /** The characters of the first level of GB 2312. */
    CHINESE("Noto Sans SC", 400, "/fonts/NotoSansSC-Regular.ttf");

    final String family;
    final int weight;
    private final String file;

    Typeface(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = file;
    }

    /** Whether a document in this style is set in it; a type of megabytes is not read for one that is not. */
    boolean usedBy(String style) {
        return this == REGULAR || this == BOLD || style.contains(family);
    }

    /** The type as a font of a document, of which only the glyphs in use will be embedded. */
    PDFont in(PDDocument document) throws IOException {
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // Because PDFBox would set fi as a ligature and leave it without a character, so that no search finds it.
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        }
    }

    /** With 吉 for 𠮷, the one common name kanji that the type lacks, because 〓 in a name tells a reader nothing. */
    static String settable(String text) {
        return text.replace("𠮷", "吉");
    }
}
