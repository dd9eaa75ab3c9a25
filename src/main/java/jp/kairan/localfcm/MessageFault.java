package jp.kairan.localfcm;

/** What is wrong with a request to send, named as Google names it. */
final class MessageFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** Without a stack trace, because a benchmark may ask for thousands of these a second. */
    MessageFault(String field, String description) {
        super(description, null, false, false);
        this.field = field;
    }

    /** The path of the field at fault; empty where the request cannot be read at all. */
    String field() {
        return field;
    }
}
