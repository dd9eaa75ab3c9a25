package jp.kairan.plain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the kanji of a text are read. What is counted goes first, then the words whose reading we know better than the
 * dictionary, then the dictionary; a word it does not know gets no reading, because a wrong name hurts more than none.
 */
final class Readings {
    /** More words of the analyser than this never make one of ours. */
    private static final int MOST_PARTS = 6;

    private static final Map<String, String> KNOWN = known();

    private Readings() {}

    private static Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        Entries.of("readings.csv").forEach(cells -> known.put(cells[0], cells[1]));
        return known;
    }

    /** Readings in the order of the text; they never overlap. */
    static List<Furigana> of(String text) {
        if (!Script.hasKanji(text)) {
            return List.of();
        }
        return of(text, Morphology.of(text));
    }

    private static List<Furigana> of(String text, List<Morpheme> words) {
        BitSet ends = new BitSet(text.length() + 1);
        words.forEach(word -> ends.set(word.to()));
        List<Furigana> found = new ArrayList<>();
        BitSet taken = new BitSet(text.length());
        for (Furigana counted : Counters.in(text)) {
            if (ends.get(counted.to()) && free(taken, counted.from(), counted.to())) {
                found.add(counted);
                taken.set(counted.from(), counted.to());
            }
        }
        int i = 0;
        while (i < words.size()) {
            i += read(text, words, i, taken, found);
        }
        found.sort(Comparator.comparingInt(Furigana::from));
        return found;
    }

    /** Reads what begins with this word; tells how many words that was. */
    private static int read(String text, List<Morpheme> words, int first, BitSet taken, List<Furigana> found) {
        int from = words.get(first).from();
        for (int count = Math.min(MOST_PARTS, words.size() - first); count >= 1; count--) {
            int to = words.get(first + count - 1).to();
            String reading = KNOWN.get(text.substring(from, to));
            if (reading != null && free(taken, from, to)) {
                found.addAll(Furigana.of(from, text.substring(from, to), reading));
                return count;
            }
        }
        Morpheme word = words.get(first);
        if (!word.reading().isEmpty() && Script.hasKanji(word.surface()) && free(taken, from, word.to())) {
            found.addAll(Furigana.of(from, word.surface(), word.reading()));
        }
        return 1;
    }

    private static boolean free(BitSet taken, int from, int to) {
        int next = taken.nextSetBit(from);
        return next < 0 || next >= to;
    }
}
