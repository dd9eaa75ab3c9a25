package jp.kairan.safety.links;

/** What became of a message that was handed to whoever carries it. */
enum Delivered {
    /** It was taken. */
    SENT,
    /** It was not, or nobody knows; it may be tried again. */
    LATER,
    /** It will never be. */
    NEVER
}
