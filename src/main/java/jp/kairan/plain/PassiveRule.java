package jp.kairan.plain;

/**
 * The passive, where it surely is one: れる behind a verb, and られる only where によって or により names who acts, because
 * otherwise 食べられる may as well mean "can eat".
 */
final class PassiveRule implements Rule {
    @Override
    public void look(Passage passage, Found found) {
        boolean actor = false;
        for (int i = 0; i < passage.words().size(); i++) {
            Morpheme word = passage.word(i);
            String surface = word.surface();
            if (surface.equals("。") || surface.contains("\n")) {
                actor = false;
            }
            actor |= surface.startsWith("によって") || surface.equals("により");
            boolean suffix = word.is("動詞", "接尾");
            if (i > 0
                    && suffix
                    && (word.base().equals("れる") || (actor && word.base().equals("られる")))) {
                add(passage, i, found);
            }
        }
    }

    private static void add(Passage passage, int no, Found found) {
        Morpheme verb = passage.word(no - 1);
        Morpheme noun = passage.word(no - 2);
        boolean doing = verb.base().equals("する") && noun != null && noun.is("名詞", "サ変接続");
        int from = doing ? noun.from() : verb.from();
        int to = passage.word(no).to();
        if (verb.verb() && !passage.untouched().touches(from, to)) {
            String active = doing ? noun.surface() + "する" : verb.base();
            found.add(Reason.PASSIVE, from, to, "（だれが）" + active);
        }
    }
}
