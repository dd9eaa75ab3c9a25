package jp.kairan.events;

/** How an answer came about. */
enum Source {
    /** Given by the one concerned. */
    SELF,
    /** Entered by an officer from a telephone call. */
    PHONE,
    /** Entered by an officer from paper. */
    PAPER,
    /** Entered by an officer otherwise. */
    DESK,
    /** Came without having answered. */
    WALK_IN
}
