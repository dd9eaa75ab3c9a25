package jp.kairan.plain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words with kanji that neither a reading nor an explanation follows, once each; nouns in a row are one word, and so
 * is a verb with its endings. Dates and what is counted are left out: their readings hang on the number. */
final class FuriganaRule implements Rule {
    private static final int MOST_PARTS = 6;

    @Override
    public void look(Passage passage, Found found) {
        Set<String> seen = new HashSet<>();
        List<Furigana> readings = Readings.of(passage.text());
        int reading = 0;
        int i = 0;
        while (i < passage.words().size()) {
            int parts = parts(passage, i);
            int from = passage.word(i).from();
            int to = passage.word(i + parts - 1).to();
            i += parts;
            while (reading < readings.size() && readings.get(reading).to() <= from) {
                reading++;
            }
            String word = passage.text().substring(from, to);
            boolean counter = from > 0 && Character.isDigit(passage.text().charAt(from - 1));
            if (!counter
                    && Script.hasKanji(word)
                    && !passage.untouched().touches(from, to)
                    && seen.add(word)
                    && !read(passage, to)) {
                found.add(Reason.NO_READING, from, to, suggestion(passage.text(), from, to, readings, reading));
            }
        }
    }

    private static boolean read(Passage passage, int to) {
        String text = passage.text();
        return Marks.behindReading(text, to) > to || HardWords.explainedBehind(text, to);
    }

    private static int parts(Passage passage, int first) {
        int parts = 1;
        if (kanjiNoun(passage.word(first))) {
            while (parts < MOST_PARTS
                    && first + parts < passage.words().size()
                    && kanjiNoun(passage.word(first + parts))) {
                parts++;
            }
        }
        if (passage.word(first).verb()) {
            while (first + parts < passage.words().size() && ending(passage.word(first + parts))) {
                parts++;
            }
        }
        return parts;
    }

    private static boolean ending(Morpheme word) {
        return word.sort().equals("助動詞") || word.is("動詞", "接尾");
    }

    private static boolean kanjiNoun(Morpheme word) {
        return word.noun() && word.surface().codePoints().allMatch(Script::kanji);
    }

    /** The word with its reading behind it in brackets; without one where no reading is known for all of it. */
    private static String suggestion(String text, int from, int to, List<Furigana> readings, int first) {
        StringBuilder kana = new StringBuilder();
        int at = from;
        for (int i = first; i < readings.size() && readings.get(i).from() < to; i++) {
            Furigana reading = readings.get(i);
            if (reading.from() < at || reading.to() > to) {
                return text.substring(from, to) + "（読み方）";
            }
            kana.append(text, at, reading.from()).append(reading.kana());
            at = reading.to();
        }
        kana.append(text, at, to);
        boolean known = !Script.hasKanji(kana.toString());
        return text.substring(from, to) + "（" + (known ? Script.toHiragana(kana.toString()) : "読み方") + "）";
    }
}
