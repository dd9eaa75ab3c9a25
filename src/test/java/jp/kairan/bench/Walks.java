package jp.kairan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;

/** Decides what the leader of each 班 finds from house to house, and when the phone gets it away: late, and in any order. */
final class Walks {
    private static final double TOWELS = 0.2;
    private static final double ALSO_ANSWERED = 0.25;
    private static final double BARE = 0.3;
    private static final long STEP_MILLIS = 300;
    private static final int MOST = 8;

    private final Script script;
    private final SplittableRandom random;
    private final Set<UUID> awaiting;
    private final Set<UUID> reserved;

    /**
     * The walks of all leaders.
     *
     * @param awaiting households whose request the leader sees to
     * @param reserved households in which nothing else may happen
     */
    Walks(Script script, long seed, Set<UUID> awaiting, Set<UUID> reserved) {
        this.script = script;
        this.random = new SplittableRandom(seed);
        this.awaiting = awaiting;
        this.reserved = reserved;
    }

    /** What happens in a 班. */
    void tell(Town.Place group) {
        if (group.officer() == null) {
            return;
        }
        long start = (long) (script.millis() * (0.4 + 0.25 * random.nextDouble()));
        if (random.nextDouble() < TOWELS) {
            towels(group, start);
        } else {
            walk(group, start);
        }
    }

    private void towels(Town.Place group, long at) {
        List<UUID> houses = new ArrayList<>();
        List<UUID> except = new ArrayList<>();
        for (Town.Home home : group.homes()) {
            if (home.shielded()) {
                continue;
            }
            boolean bare = random.nextDouble() < BARE || reserved.contains(home.id());
            if (!bare && script.add(home, Fact.seen(null, Status.SAFE, Source.SIGN, at))) {
                houses.add(home.id());
            } else {
                except.add(home.id());
            }
        }
        UUID key = new UUID(random.nextLong(), random.nextLong());
        script.send(
                new Parcel.Signs(group.officer(), key, group.id(), houses, except, at), group.officer(), at, random);
    }

    private void walk(Town.Place group, long start) {
        List<Parcel.Said> seen = new ArrayList<>();
        long at = start;
        for (Town.Home home : group.homes()) {
            at += STEP_MILLIS;
            if (!home.shielded() && !reserved.contains(home.id())) {
                knock(home, at, seen);
            }
        }
        java.util.Collections.shuffle(seen, new java.util.Random(random.nextLong()));
        for (int from = 0; from < seen.size(); ) {
            int to = Math.min(seen.size(), from + 1 + random.nextInt(MOST));
            script.send(
                    new Parcel.Round(group.officer(), List.copyOf(seen.subList(from, to))),
                    group.officer(),
                    at,
                    random);
            from = to;
        }
    }

    private void knock(Town.Home home, long at, List<Parcel.Said> seen) {
        if (awaiting.contains(home.id())) {
            found(home, Kind.CLOSED, Status.SAFE, Source.FACE_TO_FACE, at, seen);
            return;
        }
        if (!script.facts(home.id()).isEmpty() && random.nextDouble() > ALSO_ANSWERED) {
            return;
        }
        int kind = random.nextInt(100);
        if (kind < 55) {
            found(home, Kind.SEEN, Status.SAFE, Source.FACE_TO_FACE, at, seen);
        } else if (kind < 63) {
            found(home, Kind.SEEN, Status.SAFE, Source.NEIGHBOUR, at, seen);
        } else if (kind < 80) {
            found(home, Kind.SEEN, Status.SAFE, Source.SIGN, at, seen);
        } else if (kind < 88) {
            found(home, Kind.SEEN, Status.UNCONFIRMED, Source.FACE_TO_FACE, at, seen);
        } else if (kind < 93) {
            found(home, Kind.SEEN, Status.MINOR_INJURY, Source.FACE_TO_FACE, at, seen);
        } else if (kind < 95) {
            found(home, Kind.SEEN, Status.HELP, Source.FACE_TO_FACE, at, seen);
        }
    }

    private void found(Town.Home home, Kind kind, Status status, Source source, long at, List<Parcel.Said> seen) {
        boolean one = source == Source.FACE_TO_FACE
                && kind == Kind.SEEN
                && !home.members().isEmpty()
                && random.nextInt(5) == 0;
        UUID resident =
                one ? home.members().get(random.nextInt(home.members().size())).id() : null;
        if (script.add(home, new Fact(resident, kind, status, source, Set.of(), at))) {
            UUID key = new UUID(random.nextLong(), random.nextLong());
            seen.add(new Parcel.Said(key, null, home.id(), resident, kind, status, source, Set.of(), at));
        }
    }
}
