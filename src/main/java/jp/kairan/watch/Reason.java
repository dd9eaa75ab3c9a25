package jp.kairan.watch;

import jp.kairan.notices.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody should look in. */
@Schema(name = "WatchReason")
enum Reason {
    /** Somebody pressed 助けて. */
    HELP(Urgency.EMERGENCY),
    /** A lamp has been on for too long. */
    ON_FOR(Urgency.IMPORTANT),
    /** A lamp has been off for too long. */
    OFF_FOR(Urgency.IMPORTANT),
    /** Nobody has been noticed for too long. */
    SILENT_FOR(Urgency.IMPORTANT);

    private final Urgency urgency;

    Reason(Urgency urgency) {
        this.urgency = urgency;
    }

    Urgency urgency() {
        return urgency;
    }

    static Reason of(Condition condition) {
        return valueOf(condition.name());
    }
}
