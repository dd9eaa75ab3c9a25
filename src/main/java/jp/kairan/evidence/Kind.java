package jp.kairan.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What evidence does. */
@Schema(name = "EvidenceKind")
public enum Kind {
    /** Somebody was seen, or looked for and not found. */
    SEEN,
    /** Somebody takes their own request for help back, and says how they are. */
    CANCELLED,
    /** A helper has seen to a request, and says how they left the person. */
    CLOSED
}
