package jp.kairan.safety.links;

import jp.kairan.evidence.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody can say of themself and of those with them: anything but that nobody knows. */
@Schema(name = "SaidSafetyStatus")
enum SaidStatus {
    SAFE,
    MINOR_INJURY,
    HELP,
    URGENT,
    OUTSIDE;

    Status status() {
        return Status.valueOf(name());
    }
}
