package jp.kairan.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the register is opened for. */
@Schema(
        name = "SupportOpeningPurpose",
        description = "RESCUE to help people away, CONFIRM_SAFETY to see whether they are safe")
enum OpeningPurpose {
    RESCUE,
    CONFIRM_SAFETY
}
