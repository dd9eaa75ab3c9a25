package jp.kairan.events;

/** How much an officer may write about an event, and how much an event may hold. */
final class EventWords {
    /** The longest title; a push shows less than half of it. */
    static final int TITLE = 120;
    /** The longest text, about six pages. */
    static final int BODY = 10_000;
    /** The longest reason, and the longest note on a single date. */
    static final int NOTE = 500;
    /** The longest word on the fee, and on whom to ask. */
    static final int SHORT = 200;
    /** The longest link. */
    static final int LINK = 500;
    /** The longest rule. */
    static final int RULE = 400;
    /** Questions at the most. */
    static final int QUESTIONS = 10;
    /** The longest question. */
    static final int QUESTION = 200;
    /** Choices of one question at the most. */
    static final int CHOICES = 20;
    /** The longest choice. */
    static final int CHOICE = 80;
    /** Files at the most. */
    static final int FILES = 10;
    /** Parts of an audience at the most. */
    static final int TERMS = 50;
    /** The most that a hall or a ground holds. */
    static final int CAPACITY = 100_000;
    /** The most that one answer may bring. */
    static final int HEADS = 100;

    private EventWords() {}
}
