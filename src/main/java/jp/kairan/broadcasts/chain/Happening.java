package jp.kairan.broadcasts.chain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can happen to a call. */
@Schema(name = "ShelterCallHappening")
enum Happening {
    ASKED,
    ACKNOWLEDGED,
    REFUSED,
    ESCALATED,
    OPENED,
    CALLED_OFF
}
