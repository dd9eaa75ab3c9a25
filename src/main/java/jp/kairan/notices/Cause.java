package jp.kairan.notices;

/** Why a notice is sent out. */
public enum Cause {
    /** It was published. */
    PUBLICATION,
    /** It was corrected: a new version. */
    CORRECTION,
    /** It was taken back. */
    WITHDRAWAL,
    /** Some of its readers have not reacted yet. */
    REMINDER;

    /** Whether it concerns everybody who was ever told of the notice, readers of today or not. */
    public boolean followsUp() {
        return this == CORRECTION || this == WITHDRAWAL;
    }
}
