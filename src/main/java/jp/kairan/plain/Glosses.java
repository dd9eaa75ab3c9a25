package jp.kairan.plain;

import java.util.HashSet;
import java.util.Set;

/** Puts explanations behind hard words: at the first use of a word only, and never where one is already. */
final class Glosses {
    private final String text;
    private final Untouched untouched;
    private final Set<String> seen = new HashSet<>();
    private final StringBuilder out = new StringBuilder();
    private int copied;

    private Glosses(String text) {
        this.text = text;
        this.untouched = Untouched.of(text);
    }

    static String in(String text) {
        Glosses glosses = new Glosses(text);
        glosses.noteExplained();
        glosses.add();
        return glosses.out.append(text, glosses.copied, text.length()).toString();
    }

    /** A word that is explained further down was explained by its author, who knows where. */
    private void noteExplained() {
        walk((word, from, to) -> {
            if (HardWords.explainedBehind(text, to)) {
                seen.add(word.word());
            }
        });
    }

    private void add() {
        walk((word, from, to) -> {
            if (word.explained() && HardWords.standsAlone(text, from, word) && seen.add(word.word())) {
                int place = place(to);
                out.append(text, copied, place).append('＜').append(word.gloss()).append('＞');
                copied = place;
            }
        });
    }

    private int place(int to) {
        int behindReading = Marks.behindReading(text, to);
        int behindRun = Marks.behindRun(text, behindReading);
        boolean closing = behindRun > behindReading && Marks.closes(text, behindReading, behindRun);
        return closing ? Marks.behindReading(text, behindRun) : behindReading;
    }

    private interface Met {
        void word(HardWord word, int from, int to);
    }

    private void walk(Met met) {
        int at = 0;
        while (at < text.length()) {
            HardWord word = untouched.holds(at) ? null : HardWords.at(text, at);
            if (word == null) {
                at++;
                continue;
            }
            int to = at + word.word().length();
            if (!untouched.touches(at, to)) {
                met.word(word, at, to);
            }
            at = to;
        }
    }
}
