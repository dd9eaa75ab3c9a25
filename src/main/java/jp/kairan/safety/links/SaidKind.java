package jp.kairan.safety.links;

import jp.kairan.evidence.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an answer through a link does. */
@Schema(name = "SaidSafetyKind")
enum SaidKind {
    /** Says how somebody is. */
    SEEN,
    /** Takes the own request for help back, and says how they are now. */
    CANCELLED;

    Kind kind() {
        return Kind.valueOf(name());
    }
}
