package jp.kairan.broadcasts.chain;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a call has got along the chain. */
@Schema(
        name = "ShelterCallStep",
        description = "RAISED: nobody has been asked yet, which takes seconds; then KEY_HOLDER, DEPUTY, at last CITY")
enum Step {
    RAISED(null),
    KEY_HOLDER(Rank.KEY_HOLDER),
    DEPUTY(Rank.DEPUTY),
    CITY(null);

    private final Rank rank;

    Step(Rank rank) {
        this.rank = rank;
    }

    /** Which keepers are asked at this step; none where it is not about keepers. */
    Optional<Rank> rank() {
        return Optional.ofNullable(rank);
    }

    /** The step after this one; the last one follows itself. */
    Step next() {
        return this == CITY ? CITY : values()[ordinal() + 1];
    }
}
