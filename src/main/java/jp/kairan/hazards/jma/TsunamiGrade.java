package jp.kairan.hazards.jma;

import java.util.Map;

/** What is expected of the sea on a stretch of coast, from nothing to the worst (警報等情報要素／津波警報・注意報・予報). */
public enum TsunamiGrade {
    /** 津波なし, or what was in force has been lifted. */
    NONE,
    /** 津波予報（若干の海面変動）: the sea moves a little, without harm. */
    FORECAST,
    /** 津波注意報: out of the water, away from the shore. */
    ADVISORY,
    /** 津波警報: flee to high ground. */
    WARNING,
    /** 大津波警報. */
    MAJOR_WARNING;

    private static final Map<String, TsunamiGrade> BY_CODE = Map.ofEntries(
            Map.entry("00", NONE),
            Map.entry("50", NONE),
            Map.entry("51", WARNING),
            Map.entry("52", MAJOR_WARNING),
            Map.entry("53", MAJOR_WARNING),
            Map.entry("60", NONE),
            Map.entry("62", ADVISORY),
            Map.entry("71", FORECAST),
            Map.entry("72", FORECAST),
            Map.entry("73", FORECAST));

    /** By the code, and where that is new, by the words: refusing the whole would silence every other coast. */
    static TsunamiGrade of(String code, String name) {
        TsunamiGrade known = BY_CODE.get(code);
        if (known != null) {
            return known;
        }
        if (name.contains("解除")) {
            return NONE;
        }
        if (name.contains("大津波")) {
            return MAJOR_WARNING;
        }
        if (name.contains("警報")) {
            return WARNING;
        }
        if (name.contains("注意報")) {
            return ADVISORY;
        }
        return name.contains("予報") ? FORECAST : NONE;
    }

    public boolean reaches(TsunamiGrade other) {
        return compareTo(other) >= 0;
    }
}
