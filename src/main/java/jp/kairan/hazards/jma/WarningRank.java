package jp.kairan.hazards.jma;

/** How grave a warning is, by the last words of its name. */
public enum WarningRank {
    /** 注意報. */
    ADVISORY,
    /** 警報. */
    WARNING,
    /** 危険警報: between the two, since 2026. */
    DANGER_WARNING,
    /** 特別警報. */
    EMERGENCY_WARNING;

    static WarningRank of(String name) {
        if (name.endsWith("特別警報")) {
            return EMERGENCY_WARNING;
        }
        if (name.endsWith("危険警報")) {
            return DANGER_WARNING;
        }
        return name.endsWith("警報") ? WARNING : ADVISORY;
    }

    public boolean reaches(WarningRank other) {
        return compareTo(other) >= 0;
    }
}
