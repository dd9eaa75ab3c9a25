package jp.kairan.cap;

/** How soon those who are warned should act (urgency). */
public enum CapUrgency implements CapWord {
    /** At once. */
    IMMEDIATE("Immediate"),
    /** Within the hour. */
    EXPECTED("Expected"),
    /** In the near future. */
    FUTURE("Future"),
    /** No longer. */
    PAST("Past"),
    /** Not known. */
    UNKNOWN("Unknown");

    private final String word;

    CapUrgency(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
