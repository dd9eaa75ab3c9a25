package jp.kairan.hazards.jma;

import java.util.Arrays;
import jp.kairan.xml.XmlRefused;
import jp.kairan.xml.XmlRefused.Reason;

/** What a telegram does to earlier ones of its series (Head/InfoType), in the order in which they prevail. */
public enum InfoType {
    /** 発表. */
    ISSUED("発表"),
    /** 遅延: issued, but late. */
    DELAYED("遅延"),
    /** 訂正: takes the place of the one it corrects. */
    CORRECTED("訂正"),
    /** 取消: takes back the one whose serial it repeats. */
    CANCELLED("取消");

    private final String term;

    InfoType(String term) {
        this.term = term;
    }

    static InfoType of(String said) throws XmlRefused {
        return Arrays.stream(values())
                .filter(type -> type.term.equals(said))
                .findFirst()
                .orElseThrow(() -> new XmlRefused(Reason.VALUE, "InfoType"));
    }
}
