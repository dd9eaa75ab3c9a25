package jp.kairan.cap;

/** What an alert does to earlier ones (msgType). */
public enum CapMessageType implements CapWord {
    /** It is the first word on something. */
    ALERT("Alert"),
    /** It takes the place of those that it refers to. */
    UPDATE("Update"),
    /** It takes back those that it refers to. */
    CANCEL("Cancel"),
    /** It says that those were received and accepted. */
    ACK("Ack"),
    /** It says that those were rejected; the note should say why. */
    ERROR("Error");

    private final String word;

    CapMessageType(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
