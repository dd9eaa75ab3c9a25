package jp.kairan.translation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Many words of which the longest that begins at a place is wanted, quickly. */
final class Lexicon {
    /** A word, and what it is to be read as or replaced by. */
    private record Entry(String word, String reading) {}

    private final Map<String, String> words;
    private final Map<Integer, Entry[]> byStart = new HashMap<>();

    Lexicon(Map<String, String> words) {
        this.words = Map.copyOf(words);
        words.forEach((word, reading) -> {
            if (usable(word)) {
                byStart.merge(start(word, 0), new Entry[] {new Entry(word, reading)}, Lexicon::joined);
            }
        });
        byStart.values()
                .forEach(entries -> Arrays.sort(
                        entries,
                        Comparator.comparingInt((Entry entry) -> -entry.word().length())));
    }

    /** Of these words: the old one where they are the same. */
    static Lexicon of(Map<String, String> words, Lexicon old) {
        return old != null && old.words.equals(words) ? old : new Lexicon(words);
    }

    /** All words with what they are to be read as or replaced by, those among them that are never looked for. */
    Map<String, String> words() {
        return words;
    }

    /** What begins at this place, or null. */
    Found at(String line, int at, FactKind kind) {
        Entry[] entries = at + 1 < line.length() ? byStart.get(start(line, at)) : null;
        if (entries == null) {
            return null;
        }
        for (Entry entry : entries) {
            int end = at + entry.word().length();
            if (line.startsWith(entry.word(), at) && Neighbours.whole(line, at, end, kind)) {
                return new Found(kind, end, entry.reading());
            }
        }
        return null;
    }

    /** Because a single sign, or a number with a sign, is part of too many words. */
    private static boolean usable(String word) {
        return word.codePoints().filter(Character::isLetter).count() > 1
                && word.codePoints().noneMatch(Marks::never);
    }

    private static int start(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }

    private static Entry[] joined(Entry[] some, Entry[] more) {
        Entry[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
