package jp.kairan.plain;

import com.atilika.kuromoji.ipadic.Token;
import com.atilika.kuromoji.ipadic.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into its words. The dictionary (IPADIC) is read at the first use, because a replica that nobody asks for
 * plain Japanese should not pay for it, and is then shared: the tokenizer keeps no state between calls.
 */
final class Morphology {
    private static final String UNKNOWN = "*";

    private Morphology() {}

    private static final class Dictionary {
        static final Tokenizer TOKENIZER = new Tokenizer();
    }

    /** The words of a text in their order; together they are the text, its spaces and signs included. */
    static List<Morpheme> of(String text) {
        List<Morpheme> morphemes = new ArrayList<>();
        int at = 0;
        for (Token token : Dictionary.TOKENIZER.tokenize(text)) {
            String surface = token.getSurface();
            String reading = token.getReading();
            String base = token.getBaseForm();
            morphemes.add(new Morpheme(
                    at,
                    at + surface.length(),
                    surface,
                    reading == null || reading.equals(UNKNOWN) ? "" : Script.toHiragana(reading),
                    token.getPartOfSpeechLevel1(),
                    token.getPartOfSpeechLevel2(),
                    base == null || base.equals(UNKNOWN) ? surface : base));
            at += surface.length();
        }
        return morphemes;
    }
}
