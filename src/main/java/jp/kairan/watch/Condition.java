package jp.kairan.watch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has to last for a rule to be reason to look in. */
@Schema(name = "WatchCondition")
enum Condition {
    /** The lamp is on. */
    ON_FOR,
    /** The lamp is off. */
    OFF_FOR,
    /** Nobody has done anything with the device, or moved before it. */
    SILENT_FOR
}
