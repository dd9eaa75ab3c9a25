package jp.kairan.safety.board;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody looks at a household's details for; chosen from a list, because free text would be about people. */
@Schema(name = "SafetyLookReason")
enum LookReason {
    /** To walk there. */
    VISIT,
    /** To telephone. */
    CALL,
    /** To rescue somebody. */
    RESCUE,
    /** Somebody asks after them. */
    INQUIRY
}
