package jp.kairan.translation;

/** How much of a text is in the language that was asked for. */
public enum Completeness {
    /** All of it. */
    WHOLE,
    /** Lines are missing that are being translated: ask again. */
    PENDING,
    /** Lines were withheld because what the engine made of them did not keep the facts: they stand in the original. */
    WITHHELD,
    /** Lines are missing and nobody can translate them now: they stand in the original. */
    UNAVAILABLE
}
