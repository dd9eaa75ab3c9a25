package jp.kairan.events;

/** Whether a date takes place. */
enum OccurrenceState {
    /** It does. */
    PLANNED,
    /** It does not, though the event goes on. */
    CANCELLED
}
