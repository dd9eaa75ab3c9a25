package jp.kairan.safety.rounds;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which order a round shows its houses. */
@Schema(name = "SafetyRoundOrder")
enum RoundOrder {
    /** As one walks. */
    WALK,
    /** Those first that need somebody first, and within that as one walks. */
    PRIORITY
}
