package jp.kairan.hazards.jma;

import java.util.Optional;
import java.util.OptionalInt;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;

/**
 * One warning for one municipality: in force, or just released.
 *
 * @param code of the kind, such as 43 for レベル４大雨危険警報; a release names the kind that ends
 * @param name in Japanese
 * @param before the code of the kind that was in force until now, where the telegram says it
 */
public record Warning(Hazard hazard, String code, String name, WarningChange change, Optional<String> before) {
    private static final String LEVEL = "レベル";
    private static final String FIGURES = "０１２３４５";

    /** What is said where nothing is in force: 発表警報・注意報はなし, 発表なし, なし. */
    private static final String NOTHING = "なし";

    /** A warning, or nothing where the municipality is only named to say that there is none. */
    static Optional<Warning> of(TelegramType type, XmlElement kind) throws XmlRefused {
        String status = kind.needText("Status");
        if (status.endsWith(NOTHING)) {
            return Optional.empty();
        }
        String code = kind.needText("Code");
        return Optional.of(new Warning(
                Hazard.of(type, code),
                code,
                kind.needText("Name"),
                WarningChange.of(status),
                kind.child("LastKind").flatMap(last -> last.text("Code"))));
    }

    public boolean inForce() {
        return change != WarningChange.RELEASED;
    }

    public WarningRank rank() {
        return WarningRank.of(name);
    }

    /**
     * 警戒レベル, 2 to 5, which only the new names of rain, landslide and storm surge carry; the former names carry none,
     * because the same name stood for another level then (高潮警報 was 4 and is 3).
     */
    public OptionalInt level() {
        if (!name.startsWith(LEVEL) || name.length() == LEVEL.length()) {
            return OptionalInt.empty();
        }
        int level = FIGURES.indexOf(name.charAt(LEVEL.length()));
        return level > 0 ? OptionalInt.of(level) : OptionalInt.empty();
    }
}
