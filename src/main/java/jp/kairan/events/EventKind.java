package jp.kairan.events;

/** What sort of thing an event is. */
public enum EventKind {
    /** Something to join. */
    EVENT,
    /** 会議, with members and perhaps a quorum. */
    MEETING,
    /** A mere date that is answered by nobody, such as ごみの日. */
    DATE
}
