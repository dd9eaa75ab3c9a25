package jp.kairan.broadcasts;

/** Where a message stands. */
enum MessageState {
    /** It is being written. */
    DRAFT,
    /** It is written and waits for a second person. */
    SUBMITTED,
    /** It went out and never changes again. */
    SENT
}
