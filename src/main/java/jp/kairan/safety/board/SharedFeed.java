package jp.kairan.safety.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.Incident;
import jp.kairan.kernel.Fresh;

/**
 * What all pictures of a replica are drawn from: reality, of which many checks ask at a time, is followed once for all of
 * them; the world of a drill has one picture.
 */
final class SharedFeed implements Feed {
    private static final int LENGTH = 25_000;

    /** Households move; where they stand is read anew after this time. */
    private static final Duration PLACES = Duration.ofMinutes(10);

    private final Feed feed;
    private final Tail reality;
    private final Fresh<Map<HouseholdId, UnitPath>> places;

    SharedFeed(Feed feed, Clock clock) {
        this(feed, clock, LENGTH);
    }

    SharedFeed(Feed feed, Clock clock, int length) {
        this.feed = feed;
        reality = new Tail(feed, Incident.REALITY, length);
        places = new Fresh<>(ConcurrentHashMap::new, PLACES, clock);
    }

    @Override
    public Roster roster(Incident incident) {
        return feed.roster(incident);
    }

    @Override
    public long head(UUID world) {
        return feed.head(world);
    }

    @Override
    public Piece after(UUID world, long no, Instant since) {
        return world.equals(Incident.REALITY) ? reality.after(no, since) : feed.after(world, no, since);
    }

    @Override
    public List<Evidence> of(UUID world, Collection<HouseholdId> households, Instant since) {
        return feed.of(world, households, since);
    }

    @Override
    public Map<HouseholdId, UnitPath> places(Collection<HouseholdId> households) {
        Map<HouseholdId, UnitPath> known = places.get();
        List<HouseholdId> strange =
                households.stream().filter(each -> !known.containsKey(each)).toList();
        if (!strange.isEmpty()) {
            known.putAll(feed.places(strange));
        }
        Map<HouseholdId, UnitPath> found = new HashMap<>();
        for (HouseholdId household : households) {
            UnitPath path = known.get(household);
            if (path != null) {
                found.put(household, path);
            }
        }
        return found;
    }
}
