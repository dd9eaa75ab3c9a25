package jp.kairan.broadcasts.chain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a call stands. */
@Schema(
        name = "ShelterCallState",
        description = "ASKING: nobody is on the way; COMING: somebody said when they arrive; OPENED; CALLED_OFF")
enum CallState {
    ASKING,
    COMING,
    OPENED,
    CALLED_OFF
}
