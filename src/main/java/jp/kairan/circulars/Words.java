package jp.kairan.circulars;

/** How much an officer may write. */
final class Words {
    /** The longest title; a push shows about half of it. */
    static final int TITLE = 100;
    /** The longest body, about twelve pages. */
    static final int BODY = 20_000;
    /** The longest reason. */
    static final int REASON = 500;
    /** Files on a circular at the most. */
    static final int FILES = 20;
    /** Parts of an audience at the most. */
    static final int TERMS = 50;

    private Words() {}
}
