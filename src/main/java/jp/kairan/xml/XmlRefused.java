package jp.kairan.xml;

/** A document that is not what its reader asks for, said without repeating any of it. */
public final class XmlRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** What was wrong. */
    public enum Reason {
        /** There is nothing to read. */
        EMPTY,
        /** It is longer than any document asked for is. */
        TOO_LARGE,
        /** It is written in, or declares, something other than UTF-8. */
        ENCODING,
        /** It declares a document type or refers to an entity. */
        DOCUMENT_TYPE,
        /** Its elements lie too deep in each other. */
        TOO_DEEP,
        /** It has too many elements, or too many attributes on one. */
        TOO_MANY,
        /** One of its texts is too long. */
        TEXT_TOO_LONG,
        /** It is not well-formed XML, or breaks off. */
        NOT_XML,
        /** A part is missing without which it cannot be understood. */
        PART_MISSING,
        /** A part holds a value that its place does not allow. */
        VALUE
    }

    private final Reason reason;
    private final String part;

    public XmlRefused(Reason reason) {
        this(reason, "");
    }

    /**
     * @param part the element that is missing or wrong; a name that the reader knows, never the sender's
     */
    public XmlRefused(Reason reason, String part) {
        // Without a cause, because a parser's message quotes what it could not read.
        super(part.isEmpty() ? reason.name() : reason + " " + part, null, false, true);
        this.reason = reason;
        this.part = part;
    }

    public Reason reason() {
        return reason;
    }

    /** The element concerned; empty where the whole is concerned. */
    public String part() {
        return part;
    }
}
