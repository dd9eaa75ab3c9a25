package jp.kairan.safety.links;

import jp.kairan.evidence.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody is who stands at the door of a shelter. */
@Schema(name = "ArrivedStatus")
enum ArrivedStatus {
    SAFE,
    MINOR_INJURY,
    HELP,
    URGENT;

    Status status() {
        return Status.valueOf(name());
    }
}
