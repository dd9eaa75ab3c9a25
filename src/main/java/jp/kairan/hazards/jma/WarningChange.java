package jp.kairan.hazards.jma;

/** What has become of a warning since the report before (Kind/Status). */
public enum WarningChange {
    /** 発表. */
    ISSUED,
    /** 継続. */
    CONTINUED,
    /** In force by any other wording, such as 特別警報から警報: taking new words for silence would be the worst guess. */
    CHANGED,
    /** 解除. */
    RELEASED;

    static WarningChange of(String said) {
        return switch (said) {
            case "発表" -> ISSUED;
            case "継続" -> CONTINUED;
            case "解除" -> RELEASED;
            default -> CHANGED;
        };
    }
}
