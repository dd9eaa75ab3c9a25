package jp.kairan.translation;

/** Whose word a word of the glossary is. */
public enum TermOrigin {
    /** It came with the service. */
    DEFAULT,
    /** The city wrote it. */
    CITY
}
