package jp.kairan.events;

/** Where an event stands. */
enum EventState {
    /** Seen at its desk only. */
    DRAFT,
    /** In its readers' calendar. */
    PUBLISHED,
    /** Will not take place; readers still see that. */
    CANCELLED
}
