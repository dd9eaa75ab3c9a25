package jp.kairan.safety.board;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody looks at a household's details for; chosen from a list, because free text would be about people. */
@Schema(
        name = "SafetyLookReason",
        description =
                "VISIT to walk there, CALL to telephone, RESCUE to rescue somebody or to send who does, INQUIRY where "
                        + "somebody asks after them")
public enum LookReason {
    /** To walk there. */
    VISIT,
    /** To telephone. */
    CALL,
    /** To rescue somebody. */
    RESCUE,
    /** Somebody asks after them. */
    INQUIRY
}
