package jp.kairan.events;

/** Who an answer stands for. */
enum Party {
    /** A person who can sign in. */
    ACCOUNT,
    /** A household. */
    HOUSEHOLD,
    /** A person on the register who cannot sign in. */
    RESIDENT,
    /** Somebody else, by name. */
    GUEST
}
