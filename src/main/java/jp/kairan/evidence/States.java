package jp.kairan.evidence;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import jp.kairan.access.ResidentId;

/** What is known of households at this moment, by what was seen of them. */
@Singleton
public class States {
    private final Duration fresh;
    private final Clock clock;

    States(EvidenceConfig config, Clock clock) {
        this.fresh = config.fresh();
        this.clock = clock;
    }

    /** For how long what was seen says something about the present. */
    public Duration fresh() {
        return fresh;
    }

    /** The state of a household now; as {@link Fold#household}. */
    public HouseholdState now(Collection<ResidentId> members, Collection<Evidence> evidence, Instant since) {
        return Fold.household(members, evidence, since, Instant.now(clock), fresh);
    }
}
