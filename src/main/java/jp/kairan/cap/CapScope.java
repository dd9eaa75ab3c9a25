package jp.kairan.cap;

/** Who may see an alert (scope). */
public enum CapScope implements CapWord {
    /** Everyone. */
    PUBLIC("Public"),
    /** Those whom a rule admits. */
    RESTRICTED("Restricted"),
    /** Those whom it names. */
    PRIVATE("Private");

    private final String word;

    CapScope(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
