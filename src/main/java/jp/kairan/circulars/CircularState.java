package jp.kairan.circulars;

/** Where a circular is in its life. */
enum CircularState {
    /** Being written; only its desk sees it. */
    DRAFT,
    /** Goes out by itself at its time; only its desk sees it. */
    SCHEDULED,
    /** Readers have it. */
    PUBLISHED,
    /** Taken back: readers see that it was, and why, but no longer what it said. */
    WITHDRAWN;

    boolean seenByReaders() {
        return this == PUBLISHED || this == WITHDRAWN;
    }
}
