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

/** BIZ UDPGothic, a type drawn to be read by everyone, in the two weights that a document needs. */
enum Typeface {
    REGULAR(400, "/fonts/BIZUDPGothic-Regular.ttf"),
    BOLD(700, "/fonts/BIZUDPGothic-Bold.ttf");

    static final String FAMILY = "BIZ UDPGothic";

    final int weight;
    private final String file;

    Typeface(int weight, String file) {
        this.weight = weight;
        this.file = file;
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
