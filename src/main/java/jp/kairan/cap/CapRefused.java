package jp.kairan.cap;

import jp.kairan.xml.XmlRefused;

/** Bytes that are not an alert, said without repeating any of them. */
public final class CapRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** What was wrong. */
    public enum Reason {
        /** It is no document that may be read at all: hostile, broken off, too large or in another encoding. */
        XML,
        /** It is a document, but no alert of this version of the standard. */
        NOT_AN_ALERT,
        /** An element is missing that every alert has. */
        PART_MISSING,
        /** An element holds a value that its place does not allow, or stands where only one may, and is not alone. */
        VALUE,
        /** Its values do not go together by the standard's rules. */
        RULE
    }

    private final Reason reason;
    private final String detail;

    CapRefused(Reason reason, String detail) {
        // Without a cause, because a parser's message quotes what it could not read.
        super(detail.isEmpty() ? reason.name() : reason + " " + detail, null, false, true);
        this.reason = reason;
        this.detail = detail;
    }

    static CapRefused because(XmlRefused refused) {
        return switch (refused.reason()) {
            case PART_MISSING -> new CapRefused(Reason.PART_MISSING, refused.part());
            case VALUE -> new CapRefused(Reason.VALUE, refused.part());
            default -> new CapRefused(Reason.XML, refused.reason().name());
        };
    }

    static CapRefused because(RuleBroken broken) {
        return new CapRefused(Reason.RULE, broken.getMessage());
    }

    public Reason reason() {
        return reason;
    }

    /** The element or rule concerned, or what was wrong with the document; never anything of the document's own. */
    public String detail() {
        return detail;
    }
}
