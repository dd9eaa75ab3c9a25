package jp.kairan.events;

/** How a question of an event is answered. */
public enum QuestionKind {
    /** Yes or no. */
    YES_NO,
    /** One of the choices. */
    CHOICE,
    /** A whole number, such as of meals. */
    NUMBER,
    /** A line of text. */
    TEXT
}
