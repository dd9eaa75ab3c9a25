package jp.kairan.safety.drills;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a planned drill stands. */
@Schema(name = "SafetyDrillState")
enum DrillState {
    /** Its time has not come. */
    PLANNED,
    /** It runs as a check. */
    OPENED,
    /** It is over. */
    CLOSED,
    /** It could not be opened in its hour. */
    MISSED,
    /** It was called off before its time. */
    CANCELLED
}
