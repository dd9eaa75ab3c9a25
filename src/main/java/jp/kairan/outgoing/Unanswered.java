package jp.kairan.outgoing;

/** A call that brought no answer, said without its URL or anything sent. */
public final class Unanswered extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why there is none. */
    public enum Reason {
        /** Nobody configured the scheme, host and port; nothing was sent. */
        NOT_CONFIGURED,
        /** The host has a network address that it may not have; nothing was sent. */
        NOT_ALLOWED,
        /** There was no connection; nothing was sent. */
        UNREACHED,
        /** There was no connection in time; nothing was sent. */
        UNREACHED_IN_TIME,
        /** The answer, or the rest of it, did not come in time. */
        SLOW,
        /** The connection broke. */
        BROKEN,
        /** The answer is longer than what was to be read. */
        TOO_LONG
    }

    private final Reason reason;
    private final String failure;
    private final long bytes;

    /** @param failure the kind of exception that was behind it; the exception itself may quote an address */
    Unanswered(Reason reason, String failure, long bytes) {
        super(reason.name(), null, false, true);
        this.reason = reason;
        this.failure = failure;
        this.bytes = bytes;
    }

    public Reason reason() {
        return reason;
    }

    /** The simple name of the exception that was behind it; empty where it was a decision of ours. */
    public String failure() {
        return failure;
    }

    /** Of the answer's body, read before it was given up. */
    public long bytes() {
        return bytes;
    }
}
