package jp.kairan.plain;

/** Words that leave open how much, when or what. */
final class VagueRule implements Rule {
    private static final Phrases VAGUE = Phrases.of(Kind.VAGUE);

    @Override
    public void look(Passage passage, Found found) {
        VAGUE.walk(passage, (first, to, phrase, plain) -> found.add(Reason.VAGUE, first.from(), to, plain));
    }
}
