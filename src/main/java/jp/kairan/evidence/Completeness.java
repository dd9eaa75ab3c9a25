package jp.kairan.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much is known of a household. */
@Schema(name = "SafetyCompleteness")
public enum Completeness {
    /** Everybody has been seen. */
    ALL_CONFIRMED,
    /** Some have been seen. */
    PARTIAL,
    /** Nobody has been seen. */
    NONE,
    /** What was seen contradicts itself: somebody should look. */
    CONFLICT,
    /** Nothing contradicts itself, but somebody was seen so long ago that it says little about them now. */
    STALE
}
