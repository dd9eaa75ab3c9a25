package jp.kairan.events;

/** Whether somebody who wants to come can. */
enum Seat {
    /** Has a place. */
    SEATED,
    /** Waits for one. */
    WAITING
}
