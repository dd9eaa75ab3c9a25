package jp.kairan.cap;

/** How an alert is to be handled (status). */
public enum CapStatus implements CapWord {
    /** It is meant, for everyone it reaches. */
    ACTUAL("Actual"),
    /** It is a drill (訓練), for those who take part; the note should name the drill. */
    EXERCISE("Exercise"),
    /** It concerns the networks of alerting themselves. */
    SYSTEM("System"),
    /** It is a technical test, which everyone may ignore. */
    TEST("Test"),
    /** It is a template or a draft and not to be acted on. */
    DRAFT("Draft");

    private final String word;

    CapStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
