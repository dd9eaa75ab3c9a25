package jp.kairan.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kanji and how they are read.
 *
 * @param from offset of the first code unit of the kanji
 * @param to offset behind the last
 * @param kana the reading in hiragana
 */
record Furigana(int from, int to, String kana) {
    /**
     * Shares a reading out among the kanji of a word; kana stay outside, as they read themselves: 取り組む is と and く.
     * Where the two do not match (武蔵ヶ辻) the reading is the whole word's.
     */
    static List<Furigana> of(int from, String word, String reading) {
        String kana = Script.toHiragana(word);
        int head = 0;
        while (head < kana.length() && head < reading.length() && kana.charAt(head) == reading.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < kana.length() - head
                && tail < reading.length() - head
                && kana.charAt(kana.length() - 1 - tail) == reading.charAt(reading.length() - 1 - tail)) {
            tail++;
        }
        String middle = word.substring(head, word.length() - tail);
        String read = reading.substring(head, reading.length() - tail);
        if (!read.isEmpty() && middle.codePoints().allMatch(Script::kanji)) {
            return List.of(new Furigana(from + head, from + word.length() - tail, read));
        }
        List<Furigana> shared = shared(from, word, reading);
        return shared.isEmpty() ? List.of(new Furigana(from, from + word.length(), reading)) : shared;
    }

    private static List<Furigana> shared(int from, String word, String reading) {
        StringBuilder pattern = new StringBuilder();
        List<Span> groups = new ArrayList<>();
        int at = 0;
        while (at < word.length()) {
            int end = at;
            boolean kanji = Script.kanji(word.codePointAt(at));
            while (end < word.length() && Script.kanji(word.codePointAt(end)) == kanji) {
                end += Character.charCount(word.codePointAt(end));
            }
            if (kanji) {
                groups.add(new Span(from + at, from + end));
                pattern.append("(.+?)");
            } else {
                pattern.append(Pattern.quote(Script.toHiragana(word.substring(at, end))));
            }
            at = end;
        }
        Matcher matcher = Pattern.compile(pattern.toString()).matcher(reading);
        List<Furigana> shared = new ArrayList<>();
        if (matcher.matches()) {
            for (int i = 0; i < groups.size(); i++) {
                shared.add(new Furigana(groups.get(i).from(), groups.get(i).to(), matcher.group(i + 1)));
            }
        }
        return shared;
    }
}
