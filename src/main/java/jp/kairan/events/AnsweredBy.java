package jp.kairan.events;

/** Who answers, each once for each date. */
public enum AnsweredBy {
    /** Nobody is asked. */
    NOBODY,
    /** Everybody for themselves, and for whom they bring. */
    PERSON,
    /** A household as one. */
    HOUSEHOLD
}
