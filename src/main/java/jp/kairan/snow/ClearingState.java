package jp.kairan.snow;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the clearing of a stretch has come. */
@Schema(
        name = "SnowClearingState",
        description =
                "NOT_PLANNED 予定なし, PLANNED 予定, UNDER_WAY 作業中, DONE 終わり, UNKNOWN 不明 (also where nothing was ever said)")
enum ClearingState {
    NOT_PLANNED("not-planned"),
    PLANNED("planned"),
    UNDER_WAY("under-way"),
    DONE("done"),
    UNKNOWN("unknown");

    private final String phrase;

    ClearingState(String phrase) {
        this.phrase = phrase;
    }

    /** The key of its name among the locked phrases. */
    String phrase() {
        return "snow.state." + phrase;
    }
}
