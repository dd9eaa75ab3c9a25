package jp.kairan.directory;

/** Where a term stands today. */
enum Standing {
    /** It has ended. */
    PAST,
    /** It runs. */
    CURRENT,
    /** It has not begun. */
    FUTURE
}
