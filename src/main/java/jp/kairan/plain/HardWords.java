package jp.kairan.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All hard words that we have a gloss or a plainer word for, and the search for them: of two the longer. */
final class HardWords {
    private static final Map<Character, List<HardWord>> BY_FIRST = read();

    private HardWords() {}

    private static Map<Character, List<HardWord>> read() {
        Map<Character, List<HardWord>> words = new HashMap<>();
        for (String[] cells : Entries.of("words.csv")) {
            words.computeIfAbsent(cells[0].charAt(0), first -> new ArrayList<>())
                    .add(new HardWord(cells[0], cells[1], cells[2]));
        }
        Comparator<HardWord> longest =
                Comparator.comparingInt(word -> -word.word().length());
        words.values().forEach(list -> list.sort(longest));
        return words;
    }

    static List<HardWord> all() {
        return BY_FIRST.values().stream().flatMap(List::stream).toList();
    }

    /** The longest hard word that begins at this place, or null. */
    static HardWord at(String text, int at) {
        for (HardWord word : BY_FIRST.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(word.word(), at)) {
                return word;
            }
        }
        return null;
    }

    /**
     * Whether these characters are the word and not a piece of a longer one. The analyser is not asked, because what it
     * says of a word depends on the words around, and what was explained once has to stay explained.
     */
    static boolean standsAlone(String text, int from, HardWord word) {
        int to = from + word.word().length();
        int before = from == 0 ? ' ' : text.codePointBefore(from);
        int behind = to == text.length() ? ' ' : text.codePointAt(to);
        int first = word.word().charAt(0);
        int last = word.word().charAt(word.word().length() - 1);
        // A piece of three characters is hardly ever found by chance: 米泉小学校避難所 ends in 避難所.
        boolean begins = Script.katakana(first)
                ? !Script.katakana(before)
                : !Script.kanji(first) || !Script.kanji(before) || word.word().length() > 2;
        return begins && !Script.kanji(behind) && ends(last, behind);
    }

    private static boolean ends(int last, int behind) {
        if (Script.katakana(last)) {
            return !Script.katakana(behind);
        }
        // 締め切り is a noun before a particle and a part of the verb in 締め切ります.
        return !Script.hiragana(last) || !Script.hiragana(behind) || "をにはがのでともへやか".indexOf(behind) >= 0;
    }

    /** Whether an explanation follows, be it behind a mark of emphasis or the word's reading in brackets. */
    static boolean explainedBehind(String text, int to) {
        int at = Marks.behindRun(text, Marks.behindReading(text, Marks.behindRun(text, to)));
        if (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '　')) {
            at++;
        }
        return at < text.length() && (text.charAt(at) == '＜' || text.charAt(at) == '<');
    }
}
