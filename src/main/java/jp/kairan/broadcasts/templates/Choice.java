package jp.kairan.broadcasts.templates;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is chosen to fill a template. */
@Schema(name = "BroadcastChoice", description = """
        AREAS 地域, SHELTERS 避難所, PLACE 場所, TIME 日時 (when it happened or was decided), START 開始, END 終了, \
        INTENSITY 震度, LEVEL 警戒レベル, HAZARDS 災害の種類""")
public enum Choice {
    AREAS,
    SHELTERS,
    PLACE,
    TIME,
    START,
    END,
    INTENSITY,
    LEVEL,
    HAZARDS;

    /** The field of a request that holds it. */
    String field() {
        String name = name().toLowerCase(Locale.ROOT);
        return this == AREAS || this == SHELTERS ? name : "details." + name;
    }
}
