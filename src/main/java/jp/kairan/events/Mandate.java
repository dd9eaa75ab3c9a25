package jp.kairan.events;

/** 委任状: to whom somebody who does not come leaves the vote. */
enum Mandate {
    /** Whoever chairs the meeting. */
    CHAIR,
    /** A person by name. */
    NAMED
}
