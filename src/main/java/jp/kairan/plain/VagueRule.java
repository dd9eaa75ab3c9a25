package jp.kairan.plain;

/** Words that leave open how much, when or what. */
final class VagueRule implements Rule {
    private static final Phrases VAGUE = Phrases.of(Kind.VAGUE);

    @Override
    public void look(Passage passage, Found found) {
        VAGUE.walk(passage, (from, to, phrase, plain) -> found.add(Reason.VAGUE, from, to, plain));
    }
}
