package jp.kairan.plain;

import java.util.Set;

/** Honorific and humble speech beyond です and ます; 〜して ください stays, as it is what we recommend. */
final class KeigoRule implements Rule {
    private static final Phrases WORDS = Phrases.of(Kind.KEIGO);
    private static final Set<String> PREFIXES = Set.of("お", "ご", "御");

    @Override
    public void look(Passage passage, Found found) {
        int i = 0;
        while (i < passage.words().size()) {
            i += step(passage, i, found);
        }
        WORDS.walk(passage, (from, to, phrase, plain) -> {
            // Verbs in the form of the dictionary were met by their base already.
            if (passage.words().stream().noneMatch(word -> word.from() == from && word.verb())) {
                found.add(Reason.HONORIFIC_WORD, from, to, plain);
            }
        });
    }

    private static int step(Passage passage, int no, Found found) {
        Morpheme word = passage.word(no);
        if (word.sort().equals("接頭詞") && PREFIXES.contains(word.surface())) {
            return prefixed(passage, no, found);
        }
        String plain = word.verb() ? WORDS.plain(word.base()) : null;
        if (plain == null || passage.untouched().touches(word.from(), word.to())) {
            return 1;
        }
        int first = allowed(passage, no);
        if (first < no) {
            found.add(Reason.ALLOWED_TO_DO, passage.word(first).from(), word.to(), "します");
        } else {
            found.add(Reason.HONORIFIC_WORD, word.from(), word.to(), plain);
        }
        return 1;
    }

    /** The number of the first word of させて いただく that ends here, or this number. */
    private static int allowed(Passage passage, int no) {
        Morpheme te = passage.word(no - 1);
        Morpheme causing = passage.word(no - 2);
        Morpheme verb = passage.word(no - 3);
        boolean receives = passage.word(no).base().equals("いただく")
                || passage.word(no).base().equals("頂く");
        if (!receives || te == null || causing == null || verb == null || !te.surface().equals("て")) {
            return no;
        }
        boolean causes = causing.base().equals("せる") || causing.base().equals("させる");
        return causes && verb.verb() ? no - 3 : no;
    }

    /** お〜になる and ご〜ください; tells how many words were read. */
    private static int prefixed(Passage passage, int no, Found found) {
        Morpheme prefix = passage.word(no);
        Morpheme stem = passage.word(no + 1);
        Morpheme next = passage.word(no + 2);
        if (stem == null || next == null || !(stem.verb() || stem.noun())) {
            return 1;
        }
        boolean action = stem.verb() || stem.detail().equals("サ変接続") || Script.hiragana(lastOf(stem));
        Morpheme becoming = passage.word(no + 3);
        boolean becomes = next.surface().equals("に") && becoming != null && becoming.base().equals("なる");
        if (action && becomes && !passage.untouched().touches(prefix.from(), becoming.to())) {
            found.add(Reason.HONORIFIC_BECOMING, prefix.from(), becoming.to(), verb(stem));
            return 4;
        }
        boolean asks = next.base().equals("くださる") || next.surface().equals("下さい");
        if (action && asks && !passage.untouched().touches(prefix.from(), next.to())) {
            String suggestion = stem.verb() ? stem.base() + " → ～て ください" : stem.surface() + "して ください";
            found.add(Reason.HONORIFIC_REQUEST, prefix.from(), next.to(), suggestion);
            return 3;
        }
        return 1;
    }

    private static String verb(Morpheme stem) {
        return stem.verb() ? stem.base() : stem.detail().equals("サ変接続") ? stem.surface() + "する" : stem.surface();
    }

    private static char lastOf(Morpheme word) {
        return word.surface().charAt(word.surface().length() - 1);
    }
}
