package jp.kairan.translation;

/** An engine gave no answer. */
public class TranslationFailed extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why there is none. */
    public enum Reason {
        /** It did not answer in time. */
        SLOW,
        /** It cannot be reached, or answers with an error of its own. */
        DOWN,
        /** It does not accept our key. */
        REFUSED,
        /** It says, or we know, that no more characters may be sent this month. */
        OVER_BUDGET,
        /** What it answered cannot be read. */
        UNREADABLE
    }

    private final Reason reason;

    public TranslationFailed(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public TranslationFailed(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
