package jp.kairan.hazards.jma;

import java.util.Arrays;
import java.util.Set;

/** What a warning warns of: since 2026 one kind of telegram for each. */
public enum Hazard {
    /** 大雨, which since 2026 means water where it should not be. */
    RAIN(TelegramType.VPWW55, "33", "43", "03", "10"),
    /** 土砂災害. */
    LANDSLIDE(TelegramType.VPWW56, "39", "49", "09", "29"),
    /** 高潮. */
    STORM_SURGE(TelegramType.VPWW57, "38", "48", "08", "19"),
    /** 暴風 and 暴風雪. */
    WIND(TelegramType.VPWW58, "32", "35", "02", "05", "13", "15"),
    /** 波浪. */
    WAVES(TelegramType.VPWW59, "37", "07", "16"),
    /** 大雪. */
    SNOW(TelegramType.VPWW60, "36", "06", "12"),
    /** 洪水, which since 2026 is told river by river in other telegrams. */
    FLOOD(TelegramType.OTHER, "04", "18"),
    /** その他注意報: 雷, 融雪, 濃霧, 乾燥, なだれ, 低温, 霜, 着氷, 着雪. */
    OTHER(TelegramType.VPWW61);

    private final TelegramType type;
    private final Set<String> codes;

    Hazard(TelegramType type, String... codes) {
        this.type = type;
        this.codes = Set.of(codes);
    }

    /** A telegram of the new form has one hazard; one of the former form has many, told apart by the kinds' codes. */
    static Hazard of(TelegramType type, String code) {
        return Arrays.stream(values())
                .filter(hazard -> type.formerWarnings() ? hazard.codes.contains(code) : hazard.type == type)
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether the ranks of its warnings are levels of evacuation (警戒レベル), the gravest level 5. */
    public boolean levelled() {
        return this == RAIN || this == LANDSLIDE || this == STORM_SURGE;
    }

    /** Whether the former 大雨 or another former kind is told anew by this hazard's telegrams. */
    boolean tells(Hazard former) {
        // Because the former 大雨警報 meant landslides as well.
        return this == former || this == LANDSLIDE && former == RAIN;
    }
}
