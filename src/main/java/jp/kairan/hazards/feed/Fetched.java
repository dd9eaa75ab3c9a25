package jp.kairan.hazards.feed;

/** What came of asking the server for something. */
sealed interface Fetched {
    /**
     * It came.
     *
     * @param lastModified what the server wants to be told next time; null where it says nothing that can be
     */
    record Body(byte[] bytes, String lastModified) implements Fetched {}

    /** It has not changed since. */
    record Same() implements Fetched {}

    /**
     * It did not come.
     *
     * @param why a status or the kind of failure, for the log
     */
    record Failed(Trouble trouble, String why) implements Fetched {}

    /** What kept it back. */
    enum Trouble {
        /** It is longer than anything that is read; it will not be shorter next time. */
        TOO_LONG,
        /** It is not there, now. */
        ABSENT,
        /** The server cannot be reached, is slow or unwell, or wants nobody to come: others would fare alike. */
        SERVER,
        /** As much was fetched today as may be; nobody was asked. */
        OVER_BUDGET
    }
}
