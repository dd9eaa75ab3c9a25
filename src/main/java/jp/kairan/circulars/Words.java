package jp.kairan.circulars;

/**
 * What characters an officer may write: everything but control characters and halves of characters. The patterns stand
 * in the contract, so they are written as every language's expressions read them.
 */
final class Words {
    /** One line. */
    static final String LINE = "^[^\\p{Cc}\\p{Cs}]*$";
    /** Lines. */
    static final String LINES = "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\p{Cs}]*$";

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
