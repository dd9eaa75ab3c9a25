package jp.kairan.hazards.jma;

import jp.kairan.xml.XmlRefused;

/** Bytes that are not a telegram, said without repeating any of them. */
public final class TelegramRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** What was wrong. */
    public enum Reason {
        /** There is nothing to read. */
        EMPTY,
        /** It is longer than any telegram is. */
        TOO_LARGE,
        /** It is written in, or declares, something other than UTF-8. */
        ENCODING,
        /** It declares a document type or refers to an entity. */
        DOCUMENT_TYPE,
        /** Its elements lie deeper in each other than any telegram's. */
        TOO_DEEP,
        /** It has more elements, or more attributes on one, than any telegram. */
        TOO_MANY,
        /** One of its texts is longer than any telegram's. */
        TEXT_TOO_LONG,
        /** It is not well-formed XML, or breaks off. */
        NOT_XML,
        /** It is XML, but no report in the agency's namespace. */
        NOT_A_REPORT,
        /** A part is missing without which it cannot be understood. */
        PART_MISSING,
        /** A part holds a value that its place does not allow. */
        VALUE,
        /** Its name says another kind of telegram than its title. */
        CONTRADICTION
    }

    private final Reason reason;
    private final String part;

    /** Where already the XML, or a part of it, is not a telegram's. */
    TelegramRefused(XmlRefused refused) {
        this(Reason.valueOf(refused.reason().name()), refused.part());
    }

    TelegramRefused(Reason reason) {
        this(reason, "");
    }

    /**
     * @param part the element of the agency's format that is missing or wrong; a name that we know, never the sender's
     */
    TelegramRefused(Reason reason, String part) {
        // Without a cause, because a parser's message quotes what it could not read.
        super(part.isEmpty() ? reason.name() : reason + " " + part, null, false, true);
        this.reason = reason;
        this.part = part;
    }

    public Reason reason() {
        return reason;
    }

    /** The element concerned, such as {@code EventID}; empty where the whole is concerned. */
    public String part() {
        return part;
    }
}
