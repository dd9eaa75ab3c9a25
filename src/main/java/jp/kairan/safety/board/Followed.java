package jp.kairan.safety.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import jp.kairan.access.HouseholdId;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.Incident;

/**
 * A check that somebody looks at, with its picture. A thread brings the picture up to date while people look. Where that is
 * late whoever comes does so; whoever comes meanwhile takes what is there, as long as that is young enough, so nobody waits
 * behind others in a storm.
 */
final class Followed {
    /** As old as a picture may be before whoever looks brings it up to date; the thread comes more often. */
    private static final Duration STEP = Duration.ofMillis(400);

    /** As old as it may be for whoever comes while that is being done. */
    private static final Duration OLDEST = Duration.ofMillis(500);

    /** People move; the register is read anew after this time. */
    private static final Duration ROSTER = Duration.ofMinutes(10);

    /** And after this time where something was said of a household that is not on the roster. */
    private static final Duration STRANGERS = Duration.ofSeconds(5);

    private static final int HOUSES = 1_000;

    /** Up to so many households are looked up at the beginning; for more, the whole ledger is read. */
    private static final int FEW = 5_000;

    private final Feed feed;
    private final Clock clock;
    private final Duration fresh;
    private final ReentrantLock lock = new ReentrantLock();
    private PriorityQueue<Change.Due> dues = new PriorityQueue<>();
    private volatile Snapshot last;
    private volatile Incident asked;
    private volatile Instant askedAt;
    private long no;
    private Instant rosterAt;
    private boolean strangers;

    Followed(Feed feed, Clock clock, Duration fresh) {
        this.feed = feed;
        this.clock = clock;
        this.fresh = fresh;
        this.askedAt = clock.instant();
    }

    /** When somebody last looked. */
    Instant askedAt() {
        return askedAt;
    }

    /** The picture of now. */
    Snapshot now(Incident incident) {
        asked = incident;
        askedAt = clock.instant();
        Snapshot seen = last;
        if (young(seen, incident, STEP)) {
            return seen;
        }
        if (!young(seen, incident, OLDEST)) {
            lock.lock();
        } else if (!lock.tryLock()) {
            return seen;
        }
        try {
            return young(last, incident, STEP) ? last : caughtUp(incident);
        } finally {
            lock.unlock();
        }
    }

    /** Brings the picture up to date before somebody asks, unless somebody is at it; the first one is for whoever asks first. */
    void follow() {
        if (last == null || !lock.tryLock()) {
            return;
        }
        try {
            caughtUp(asked);
        } finally {
            lock.unlock();
        }
    }

    private boolean young(Snapshot seen, Incident incident, Duration age) {
        return seen != null && !grown(seen, incident) && !passed(seen.at(), age, clock.instant());
    }

    private static boolean grown(Snapshot seen, Incident incident) {
        return incident.area().size() > seen.incident().area().size();
    }

    /** Time that has gone backwards counts as passed. */
    private static boolean passed(Instant since, Duration time, Instant now) {
        return now.isBefore(since) || !now.isBefore(since.plus(time));
    }

    /** What is remembered changes at the end alone, because the database may fail on the way. */
    private Snapshot caughtUp(Incident present) {
        Instant now = clock.instant();
        Incident incident =
                last != null && last.incident().area().size() > present.area().size() ? last.incident() : present;
        boolean anew = outdated(incident, now);
        Change change = anew ? renewed(incident) : new Change(last, incident);
        PriorityQueue<Change.Due> ahead = anew ? new PriorityQueue<>() : dues;
        Set<HouseholdId> unknown = new HashSet<>();
        long from = last == null ? begun(incident, change) : no;
        Feed.Piece piece;
        do {
            piece = feed.after(incident.world(), from, incident.since());
            for (Evidence each : piece.evidence()) {
                if (!change.add(each)) {
                    unknown.add(each.household());
                }
            }
            from = piece.no();
        } while (piece.more());
        boolean strange = strange(incident, unknown);
        while (!ahead.isEmpty() && !ahead.peek().at().isAfter(now)) {
            change.due(ahead.poll());
        }
        Snapshot made = change.done(now, ahead);
        rosterAt = anew ? now : rosterAt;
        strangers = !anew && strangers || strange;
        dues = ahead;
        no = from;
        last = made;
        return made;
    }

    /** Whether some of those whom the roster does not know are asked all the same; most are of other neighbourhoods. */
    private boolean strange(Incident incident, Set<HouseholdId> unknown) {
        return !unknown.isEmpty() && feed.places(unknown).values().stream().anyMatch(incident::covers);
    }

    private boolean outdated(Incident incident, Instant now) {
        return last == null
                || grown(last, incident)
                || now.isBefore(last.at())
                || passed(rosterAt, strangers ? STRANGERS : ROSTER, now);
    }

    /** Reads the roster and keeps what is known; of those who are new on it, all that was ever said is looked up. */
    private Change renewed(Incident incident) {
        Snapshot before = last;
        Snapshot blank = Snapshot.blank(incident, feed.roster(incident), fresh);
        Change change = new Change(blank, incident);
        if (before != null) {
            List<HouseholdId> arrived = new ArrayList<>();
            for (int house = 0; house < blank.roster().size(); house++) {
                HouseholdId household = blank.roster().household(house);
                int old = before.roster().find(household);
                if (old < 0) {
                    arrived.add(household);
                } else if (before.known().get(old) != null) {
                    before.known().get(old).evidence().forEach(change::add);
                }
            }
            said(incident, arrived, change);
        }
        return change;
    }

    /** Where to follow from: the number is read before what was said, so that nothing lies between. */
    private long begun(Incident incident, Change change) {
        Roster roster = change.roster();
        if (roster.size() > FEW) {
            return 0;
        }
        long head = feed.head(incident.world());
        List<HouseholdId> all = new ArrayList<>(roster.size());
        for (int house = 0; house < roster.size(); house++) {
            all.add(roster.household(house));
        }
        said(incident, all, change);
        return head;
    }

    private void said(Incident incident, List<HouseholdId> households, Change change) {
        for (int i = 0; i < households.size(); i += HOUSES) {
            List<HouseholdId> some = households.subList(i, Math.min(households.size(), i + HOUSES));
            feed.of(incident.world(), some, incident.since()).forEach(change::add);
        }
    }
}
