package jp.kairan.plain;

import java.util.BitSet;
import java.util.List;

/** A text as the rules read it: its words, its sentences, and what of it is not ours to judge. */
final class Passage {
    private final String text;
    private final List<Morpheme> words;
    private final List<Span> sentences;
    private final Untouched untouched;
    private final BitSet starts = new BitSet();
    private final BitSet ends = new BitSet();

    Passage(String text) {
        this.text = text;
        this.words = Morphology.of(text);
        this.sentences = Sentences.of(text);
        this.untouched = Untouched.of(text);
        for (Morpheme word : words) {
            starts.set(word.from());
            ends.set(word.to());
        }
    }

    String text() {
        return text;
    }

    List<Morpheme> words() {
        return words;
    }

    List<Span> sentences() {
        return sentences;
    }

    Untouched untouched() {
        return untouched;
    }

    /** The word of this number, or null outside of the text. */
    Morpheme word(int no) {
        return no < 0 || no >= words.size() ? null : words.get(no);
    }

    /** Whether the characters are one or several whole words, outside of quotes, links and explanations. */
    boolean wholeWords(int from, int to) {
        return starts.get(from) && ends.get(to) && !untouched.touches(from, to);
    }
}
