package jp.kairan.hazards.jma;

import java.util.Arrays;
import jp.kairan.xml.XmlRefused;
import jp.kairan.xml.XmlRefused.Reason;

/** Whether a telegram is meant (Control/Status). */
public enum TelegramStatus {
    /** 通常. */
    REAL("通常"),
    /** 訓練: a drill, sent to be acted on as if. */
    DRILL("訓練"),
    /** 試験: a test of the line, to be acted on by nobody. */
    TEST("試験");

    private final String term;

    TelegramStatus(String term) {
        this.term = term;
    }

    /** Refuses what it does not know, because taking an unknown status for real would be the worst guess. */
    static TelegramStatus of(String said) throws XmlRefused {
        return Arrays.stream(values())
                .filter(status -> status.term.equals(said))
                .findFirst()
                .orElseThrow(() -> new XmlRefused(Reason.VALUE, "Status"));
    }
}
