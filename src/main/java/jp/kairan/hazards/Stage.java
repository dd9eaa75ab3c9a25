package jp.kairan.hazards;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a finding has come. */
@Schema(name = "HazardStage")
enum Stage {
    /** Only the region is known: it is shown, and nobody acts on it. */
    HINT,
    /** It waits, in case it is taken back at once. */
    HELD,
    /** It was told to those who act on it, and stands. */
    RAISED,
    /** It is over. */
    ENDED,
    /** It was an error. */
    RETRACTED,
    /** It went without a word: it came to nothing while it waited, or another finding has taken it in. */
    DROPPED;

    boolean live() {
        return this == HINT || this == HELD || this == RAISED;
    }
}
