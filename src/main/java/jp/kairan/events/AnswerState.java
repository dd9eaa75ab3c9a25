package jp.kairan.events;

/** What somebody said. */
enum AnswerState {
    /** Comes, personally or by proxy. */
    ATTEND,
    /** Does not come. */
    ABSENT,
    /** Does not know yet. */
    UNDECIDED
}
