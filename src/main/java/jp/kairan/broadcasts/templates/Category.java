package jp.kairan.broadcasts.templates;

import jp.kairan.cap.CapCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a broadcast is about. */
@Schema(name = "BroadcastCategory")
public enum Category {
    /** 避難情報, with a level of warning (災害対策基本法60条). */
    EVACUATION(CapCategory.SAFETY),
    /** 避難所. */
    SHELTER(CapCategory.SAFETY),
    /** 地震. */
    EARTHQUAKE(CapCategory.GEO),
    /** 津波. */
    TSUNAMI(CapCategory.GEO),
    /** 気象. */
    WEATHER(CapCategory.MET),
    /** 雪害・除雪. */
    SNOW(CapCategory.MET),
    /** 断水・給水. */
    WATER(CapCategory.INFRA),
    /** 停電. */
    POWER(CapCategory.INFRA),
    /** 道路・交通. */
    TRAFFIC(CapCategory.TRANSPORT),
    /** 火災. */
    FIRE(CapCategory.FIRE),
    /** 不審者. */
    CRIME(CapCategory.SECURITY),
    /** 熊. */
    WILDLIFE(CapCategory.SAFETY),
    /** 健康. */
    HEALTH(CapCategory.HEALTH),
    /** 広報. */
    NEWS(CapCategory.OTHER),
    /** 補助制度. */
    SUBSIDY(CapCategory.OTHER),
    /** その他. */
    OTHER(CapCategory.OTHER);

    private final CapCategory cap;

    Category(CapCategory cap) {
        this.cap = cap;
    }

    /** The category of the Common Alerting Protocol. */
    public CapCategory cap() {
        return cap;
    }
}
