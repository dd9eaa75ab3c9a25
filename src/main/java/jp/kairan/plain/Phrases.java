package jp.kairan.plain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of one kind in the list of marks, searched as whole words of the text. */
final class Phrases {
    private static final int MOST_PARTS = 6;

    private final Map<String, String> plain;

    private Phrases(Map<String, String> plain) {
        this.plain = plain;
    }

    static Phrases of(Kind kind) {
        return new Phrases(Entries.of("marks.csv").stream()
                .filter(cells -> cells[0].equals(kind.name()))
                .collect(Collectors.toMap(cells -> cells[1], cells -> cells[2])));
    }

    /** What takes hold of a phrase that was met. */
    interface Met {
        void phrase(Morpheme first, int to, String phrase, String plain);
    }

    /** What to write instead of a word, or null where it is none of these. */
    String plain(String word) {
        return plain.get(word);
    }

    void walk(Passage passage, Met met) {
        int i = 0;
        while (i < passage.words().size()) {
            i += step(passage, i, met);
        }
    }

    private int step(Passage passage, int first, Met met) {
        List<Morpheme> words = passage.words();
        int from = words.get(first).from();
        for (int count = Math.min(MOST_PARTS, words.size() - first); count >= 1; count--) {
            int to = words.get(first + count - 1).to();
            String phrase = passage.text().substring(from, to);
            String instead = plain.get(phrase);
            if (instead != null && !passage.untouched().touches(from, to)) {
                met.phrase(words.get(first), to, phrase, instead);
                return count;
            }
        }
        return 1;
    }
}
