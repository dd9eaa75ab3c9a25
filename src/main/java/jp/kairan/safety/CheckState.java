package jp.kairan.safety;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a check has come. */
@Schema(name = "SafetyCheckState")
enum CheckState {
    /** A rule proposes it, and an officer has to decide. */
    PROPOSED,
    /** It is asked. */
    OPEN,
    /** It was asked. */
    CLOSED,
    /** It was proposed and never asked. */
    DROPPED
}
