package jp.kairan.translation;

/** What became of an engine's answer. */
sealed interface Verdict {
    /** It can be believed; the text has the facts of the line at hand in it. */
    record Kept(String text) implements Verdict {}

    /** It cannot; the words are thrown away. */
    record Refused(Reason reason) implements Verdict {}

    /** What was wrong, in one word, for the counter. */
    enum Reason {
        /** A gap is missing, doubled, or was never there. */
        GAPS,
        /** Gaps of one kind have changed places. */
        ORDER,
        /** A number or a sign of money that the line does not have. */
        FIGURES,
        /** An address of the web or a mail address that the line does not have. */
        ADDRESSES,
        /** Remains of marks, or signs that words never hold. */
        SIGNS,
        /** Markdown would read it as something else. */
        STRUCTURE,
        /** Nothing was said. */
        EMPTY,
        /** Far more, or far less, than the line can mean. */
        LENGTH,
        /** It is still Japanese. */
        ECHO,
        /** It is in another script. */
        SCRIPT
    }
}
