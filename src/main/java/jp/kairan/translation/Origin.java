package jp.kairan.translation;

/** Where the words that a reader gets come from. */
public enum Origin {
    /** They are the original. */
    SOURCE,
    /** A person wrote them. */
    PERSON,
    /** A locked phrase. */
    PHRASE,
    /** An engine made all or some of them: show the label. */
    MACHINE
}
