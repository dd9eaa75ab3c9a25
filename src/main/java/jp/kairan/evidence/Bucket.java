package jp.kairan.evidence;

/** The numbers of a tally: every household is in exactly one. */
public enum Bucket {
    /** Somebody needs help at once. */
    URGENT,
    /** Somebody needs help. */
    HELP,
    /** What was seen contradicts itself. */
    CONFLICT,
    /** Somebody is slightly hurt. */
    HURT,
    /** Some are safe, of the others nothing is known. */
    PARTIAL,
    /** Everybody is safe or was elsewhere. */
    SAFE,
    /** Nobody has been seen. */
    NOT_SEEN
}
