package jp.kairan.translation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Many words of which the longest that begins at a place is wanted, quickly. */
final class Lexicon {
    /** What a short word in kanji may stand between without being part of a longer one. */
    private static final String BEFORE = "市区町村県校内外前新旧元現両全於会館各同当他";

    private static final String BEHIND = "町村丁小中校高公会館地区方面駅橋通線外側周北南東西前様宛児集防自体保幼支";

    /** A word, and what it is to be read as or replaced by. */
    private record Entry(String word, String reading) {}

    private final Map<Integer, Entry[]> byStart = new HashMap<>();

    Lexicon(Map<String, String> words) {
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

    /** What begins at this place, or null. */
    Found at(String line, int at, FactKind kind) {
        Entry[] entries = at + 1 < line.length() ? byStart.get(start(line, at)) : null;
        if (entries == null) {
            return null;
        }
        for (Entry entry : entries) {
            int end = at + entry.word().length();
            if (line.startsWith(entry.word(), at) && whole(line, at, end, kind)) {
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

    private static boolean whole(String line, int at, int end, FactKind kind) {
        char before = at == 0 ? ' ' : line.charAt(at - 1);
        char behind = end == line.length() ? ' ' : line.charAt(end);
        if (spelt(line.charAt(at), before) || spelt(line.charAt(end - 1), behind)) {
            return false;
        }
        boolean brief = kind == FactKind.NAME && end - at == 2 && Character.isIdeographic(line.charAt(at));
        return !brief
                || (!Character.isIdeographic(before) || BEFORE.indexOf(before) >= 0)
                        && (!Character.isIdeographic(behind) || BEHIND.indexOf(behind) >= 0);
    }

    /** Whether two neighbours belong to one word because their script writes words whole. */
    private static boolean spelt(char one, char other) {
        return latin(one) && latin(other) || katakana(one) && katakana(other);
    }

    private static boolean latin(char c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static boolean katakana(char c) {
        return c == 'ー' || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
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
