package jp.kairan.hazards.jma;

/** What a telegram did to what was known. */
public enum Effect {
    /** The first word of its series. */
    BEGUN,
    /** A later report that takes the place of the one before. */
    REPLACED,
    /** The same with the agency's own word for it: 訂正. */
    CORRECTED,
    /** 取消: its series has nothing to say any more. */
    WITHDRAWN,
    /** The same telegram again. */
    REPEATED,
    /** Older than what is known of its series. */
    LATE,
    /** Dated ahead of the moment in which it came: recorded, shown, and never believed. */
    AHEAD,
    /** Of a kind that is only recorded. */
    IGNORED;

    /** Whether something may follow from it; nothing ever follows from the others, however often they come. */
    public boolean counts() {
        return this == BEGUN || this == REPLACED || this == CORRECTED || this == WITHDRAWN;
    }
}
