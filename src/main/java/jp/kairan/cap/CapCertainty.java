package jp.kairan.cap;

/** How sure it is (certainty). */
public enum CapCertainty implements CapWord {
    /** It has happened or is happening. */
    OBSERVED("Observed"),
    /** It will more probably happen than not. */
    LIKELY("Likely"),
    /** It may happen, with half the probability at most. */
    POSSIBLE("Possible"),
    /** It will hardly happen. */
    UNLIKELY("Unlikely"),
    /** Not known. */
    UNKNOWN("Unknown");

    private final String word;

    CapCertainty(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
