package jp.kairan.safety.links;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of something that may be sent several times. */
@Schema(name = "SafetyLinkOutcome")
enum Outcome {
    /** It is new, and safely kept. */
    RECORDED,
    /** It was known already; what was known stands. */
    REPEATED
}
