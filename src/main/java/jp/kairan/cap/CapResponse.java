package jp.kairan.cap;

/** What those who are warned should do (responseType). */
public enum CapResponse implements CapWord {
    /** Take shelter where they are, or as instructed. */
    SHELTER("Shelter"),
    /** Leave, as instructed. */
    EVACUATE("Evacuate"),
    /** Get ready, as instructed. */
    PREPARE("Prepare"),
    /** Do what was prepared for this case. */
    EXECUTE("Execute"),
    /** Keep away from what happens. */
    AVOID("Avoid"),
    /** Watch for more information. */
    MONITOR("Monitor"),
    /** Judge what is said; not fit for the public. */
    ASSESS("Assess"),
    /** Return to normal: what happened is over. */
    ALL_CLEAR("AllClear"),
    /** Nothing. */
    NONE("None");

    private final String word;

    CapResponse(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
