package jp.kairan.translation;

/** How much of a text is in the language that was asked for; of several lines the last of these that holds for any. */
public enum Completeness {
    /** All of it. */
    WHOLE,
    /** Lines are missing and nobody can translate them now: they stand in the original. */
    UNAVAILABLE,
    /** Lines were withheld because what the engine made of them did not keep the facts: they stand in the original. */
    WITHHELD,
    /** Lines are missing that are being translated: ask again. */
    PENDING
}
