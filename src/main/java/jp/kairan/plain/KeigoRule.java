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
        WORDS.walk(passage, (first, to, phrase, plain) -> {
            // Verbs in the form of the dictionary were met by their base already.
            if (!first.verb()) {
                found.add(Reason.HONORIFIC_WORD, first.from(), to, plain);
            }
        });
    }

    private static int step(Passage passage, int no, Found found) {
        Morpheme word = passage.word(no);
        if (word.sort().equals("接頭詞") && PREFIXES.contains(word.surface())) {
            return politely(passage, no, no + 1, found);
        }
        if (word.detail().equals("サ変接続")
                && word.surface().length() > 2
                && PREFIXES.contains(word.surface().substring(0, 1))) {
            return politely(passage, no, no, found);
        }
        String plain = inflected(passage, no) ? WORDS.plain(word.base()) : null;
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

    /** Verbs, and ございます but where it is part of a greeting (ありがとうございます). */
    private static boolean inflected(Passage passage, int no) {
        Morpheme word = passage.word(no);
        boolean greeting = no > 0 && passage.word(no - 1).sort().equals("感動詞");
        return word.verb() || (word.base().equals("ござる") && !greeting);
    }

    /** The number of the first word of させて いただく that ends here, or this number. */
    private static int allowed(Passage passage, int no) {
        Morpheme te = passage.word(no - 1);
        Morpheme causing = passage.word(no - 2);
        Morpheme verb = passage.word(no - 3);
        boolean receives = passage.word(no).base().equals("いただく")
                || passage.word(no).base().equals("頂く");
        if (!receives
                || te == null
                || causing == null
                || verb == null
                || !te.surface().equals("て")) {
            return no;
        }
        boolean causes = causing.base().equals("せる") || causing.base().equals("させる");
        return causes && verb.verb() ? no - 3 : no;
    }

    /**
     * お〜になる and ご〜ください; the analyser knows some of these with their prefix as one word (お話し), so that the stem
     * may be the first word already. Tells how many words were read.
     */
    private static int politely(Passage passage, int first, int stemNo, Found found) {
        Morpheme stem = passage.word(stemNo);
        Morpheme next = passage.word(stemNo + 1);
        if (stem == null || next == null || !(stem.verb() || stem.noun())) {
            return 1;
        }
        int from = passage.word(first).from();
        boolean action = stem.verb() || stem.detail().equals("サ変接続") || Script.hiragana(lastOf(stem));
        Morpheme becoming = passage.word(stemNo + 2);
        boolean becomes = next.surface().equals("に")
                && becoming != null
                && becoming.base().equals("なる");
        if (action && becomes && !passage.untouched().touches(from, becoming.to())) {
            found.add(Reason.HONORIFIC_BECOMING, from, becoming.to(), verb(stem));
            return stemNo + 3 - first;
        }
        boolean asks = next.base().equals("くださる") || next.surface().equals("下さい");
        if (action && asks && !passage.untouched().touches(from, next.to())) {
            boolean noun = stem.detail().equals("サ変接続") && first < stemNo;
            found.add(Reason.HONORIFIC_REQUEST, from, next.to(), noun ? stem.surface() + "して ください" : "～て ください");
            return stemNo + 2 - first;
        }
        return 1;
    }

    private static String verb(Morpheme stem) {
        if (stem.verb()) {
            return stem.base();
        }
        return stem.detail().equals("サ変接続") ? stem.surface() + "する" : "～ます";
    }

    private static char lastOf(Morpheme word) {
        return word.surface().charAt(word.surface().length() - 1);
    }
}
