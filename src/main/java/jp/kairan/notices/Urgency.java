package jp.kairan.notices;

/** How much a notice hurries. */
public enum Urgency {
    /** Waits for the end of quiet hours. */
    NORMAL,
    /** Marked in the inbox; waits for the end of quiet hours. */
    IMPORTANT,
    /** Overtakes everything and knows no quiet hours. */
    EMERGENCY
}
