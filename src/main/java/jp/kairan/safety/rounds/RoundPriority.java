package jp.kairan.safety.rounds;

import jp.kairan.evidence.Completeness;
import jp.kairan.evidence.HouseholdState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a house comes early in a round, the first reason first. */
@Schema(name = "SafetyRoundPriority")
enum RoundPriority {
    /** Somebody there needs help to get out, and not everybody has been seen. */
    SUPPORT,
    /** Somebody there has asked for help. */
    REQUEST,
    /** A lamp there has stayed silent for too long, and nobody has been seen. */
    SILENT,
    /** Not everybody there has been seen, or what was seen is old or contradicts itself. */
    UNSEEN,
    /** Everybody there has been seen. */
    SEEN;

    static RoundPriority of(HouseholdState state, boolean support) {
        boolean everybodySeen = state.completeness() == Completeness.ALL_CONFIRMED;
        if (support && (!everybodySeen || !state.requests().isEmpty())) {
            return SUPPORT;
        }
        if (!state.requests().isEmpty()) {
            return REQUEST;
        }
        if (state.silent() && !state.answered()) {
            return SILENT;
        }
        return everybodySeen ? SEEN : UNSEEN;
    }
}
