package jp.kairan.safety.board;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.kairan.access.IncidentId;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.States;

/** The door to what is known of a check. */
@Singleton
public class Pictures {
    /** A picture that nobody looks at is forgotten: a city's takes tens of megabytes. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Whoever looks at a board looks again within this time, and must not wait for what was said meanwhile. */
    private static final Duration WARM = Duration.ofMinutes(1);

    private final Feed feed;
    private final Clock clock;
    private final Duration fresh;
    private final Map<IncidentId, Followed> followed = new ConcurrentHashMap<>();

    @Inject
    Pictures(Feed feed, Clock clock, States states) {
        this(feed, clock, states.fresh());
    }

    Pictures(Feed feed, Clock clock, Duration fresh) {
        this.feed = new SharedFeed(feed, clock);
        this.clock = clock;
        this.fresh = fresh;
    }

    /** The picture of a check, never more than a second behind the ledger. Call it outside a transaction. */
    public Picture now(Incident incident) {
        return followed.computeIfAbsent(incident.id(), id -> new Followed(feed, clock, fresh))
                .now(incident);
    }

    /** Brings those up to date at which somebody has looked lately; what is wrong with one keeps it from no other. */
    void follow() {
        Instant before = clock.instant().minus(WARM);
        RuntimeException failed = null;
        for (Followed each : followed.values()) {
            try {
                if (!each.askedAt().isBefore(before)) {
                    each.follow();
                }
            } catch (RuntimeException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** How many are kept. */
    int size() {
        return followed.size();
    }

    /** Forgets those at which nobody has looked for a while. */
    void forget() {
        Instant before = clock.instant().minus(KEPT);
        followed.values().removeIf(each -> each.askedAt().isBefore(before));
    }
}
