package jp.kairan.cap;

/** How much harm is to be feared (severity). */
public enum CapSeverity implements CapWord {
    /** Extraordinary harm to life or property. */
    EXTREME("Extreme"),
    /** Significant harm. */
    SEVERE("Severe"),
    /** Possible harm. */
    MODERATE("Moderate"),
    /** Little or no harm. */
    MINOR("Minor"),
    /** Not known. */
    UNKNOWN("Unknown");

    private final String word;

    CapSeverity(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
