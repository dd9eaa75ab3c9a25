package jp.kairan.localfcm;

/**
 * The outcome laid down for one token, or for all tokens with a prefix.
 *
 * @param token the exact token or installation id; null where {@code prefix} is given
 * @param prefix the beginning of the tokens; null where {@code token} is given, empty for all
 * @param outcome what becomes of them
 * @param firstTries how many tries of a token end so before it is accepted; 0 for every try
 */
public record Rule(String token, String prefix, Outcome outcome, int firstTries) {

    /** Refuses a rule that names no token or two. */
    public Rule {
        if ((token == null) == (prefix == null)) {
            throw new IllegalArgumentException("a rule has either a token or a prefix");
        }
        if (outcome == null) {
            throw new IllegalArgumentException("a rule has an outcome");
        }
        if (firstTries < 0) {
            throw new IllegalArgumentException("firstTries is 0 or more");
        }
    }

    /** Every try of this token ends so. */
    public static Rule of(String token, Outcome outcome) {
        return new Rule(token, null, outcome, 0);
    }

    /** Every try of every token with this prefix ends so, unless a longer prefix or the token itself has a rule. */
    public static Rule ofPrefix(String prefix, Outcome outcome) {
        return new Rule(null, prefix, outcome, 0);
    }

    /** The same rule for the first tries of each token only; later ones are accepted. */
    public Rule forFirst(int tries) {
        return new Rule(token, prefix, outcome, tries);
    }

    Outcome outcomeOf(long tryNumber) {
        return firstTries == 0 || tryNumber <= firstTries ? outcome : Outcome.ACCEPTED;
    }
}
