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
    REMINDER,
    /** Something about it changed that concerns only some of its readers. */
    CHANGE,
    /** Some of its readers moved up from a waiting list. */
    PROMOTION,
    /** What some of its readers agreed to come to is tomorrow. */
    EVE;

    /** Whether it goes to readers named with the dispatch rather than to the whole audience. */
    public boolean toSome() {
        return this == REMINDER || this == CHANGE || this == PROMOTION || this == EVE;
    }

    /** Whether it concerns everybody who was ever told of the notice, readers of today or not. */
    public boolean followsUp() {
        return this == CORRECTION || this == WITHDRAWAL;
    }
}
