package jp.kairan.hazards;

/** By which way a telegram came. */
public enum Source {
    /** Fetched from the agency. */
    FEED,
    /** Brought in by somebody at city hall. */
    UPLOAD
}
