package jp.kairan.events;

/** What can be taken away from an event, because an absent field of a revision stays as it is. */
enum EventField {
    PLACE,
    RRULE,
    ANSWERS_CLOSE_AT,
    CAPACITY,
    QUORUM,
    FEE_NOTE,
    CONTACT,
    LINK
}
