package jp.kairan.broadcasts.chain;

/** Where an alarm stands. */
enum AlarmState {
    /** It waits for an officer. */
    PROPOSED,
    /** Its shelters were called. */
    RAISED,
    /** An officer has dropped it, or it is over; what is worse brings it back. */
    DROPPED,
    /** It rested on an error. */
    RETRACTED
}
