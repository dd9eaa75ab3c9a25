package jp.kairan.safety.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
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

    /** So much later whoever looks reads it, where the thread has not come to it. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private final Feed feed;
    private final Clock clock;
    private final Drawing drawing;
    private final ReentrantLock lock = new ReentrantLock();
    private PriorityQueue<Change.Due> dues = new PriorityQueue<>();
    private volatile Snapshot last;
    private volatile Incident asked;
    private volatile Instant askedAt;
    private long no;
    private volatile Instant rosterAt;
    private volatile boolean strangers;

    Followed(Feed feed, Clock clock, Duration fresh) {
        this.feed = feed;
        this.clock = clock;
        this.drawing = new Drawing(feed, fresh);
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
        if (last == null) {
            return;
        }
        Base drawn = aged(Duration.ZERO, clock.instant()) ? redrawn() : null;
        if (drawn != null) {
            lock.lock();
        } else if (!lock.tryLock()) {
            return;
        }
        try {
            if (drawn == null || outrun(drawn)) {
                caughtUp(asked);
            } else {
                caughtUp(drawn, clock.instant());
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean young(Snapshot seen, Incident incident, Duration age) {
        return seen != null && !grown(seen, incident) && !passed(seen.at(), age, clock.instant());
    }

    private static boolean grown(Snapshot seen, Incident incident) {
        return smaller(seen.incident(), incident);
    }

    /** An area only ever grows. */
    private static boolean smaller(Incident incident, Incident than) {
        return incident.area().size() < than.area().size();
    }

    private Incident wider(Incident present) {
        return last != null && smaller(present, last.incident()) ? last.incident() : present;
    }

    /** Time that has gone backwards counts as passed. */
    private static boolean passed(Instant since, Duration time, Instant now) {
        return now.isBefore(since) || !now.isBefore(since.plus(time));
    }

    /**
     * What a picture goes on from.
     *
     * @param no up to which the ledger is in it
     * @param rosterAt when the register was read
     * @param strangers whether something was said since of a household that is asked and not on the roster
     */
    private record Base(Change change, PriorityQueue<Change.Due> dues, long no, Instant rosterAt, boolean strangers) {}

    private Snapshot caughtUp(Incident present) {
        Instant now = clock.instant();
        Incident incident = wider(present);
        if (!outdated(incident, now)) {
            return caughtUp(new Base(new Change(last, incident), dues, no, rosterAt, strangers), now);
        }
        Change change = drawing.anew(last, incident);
        long from = last == null ? drawing.begun(incident, change) : no;
        return caughtUp(new Base(change, new PriorityQueue<>(), from, now, false), now);
    }

    /** What is remembered changes at the end alone, because the database may fail on the way. */
    private Snapshot caughtUp(Base base, Instant now) {
        Incident incident = base.change.incident();
        Set<HouseholdId> unknown = new HashSet<>();
        long from = base.no;
        Feed.Piece piece;
        do {
            piece = feed.after(incident.world(), from, incident.since());
            for (Evidence each : piece.evidence()) {
                if (!base.change.add(each)) {
                    unknown.add(each.household());
                }
            }
            from = piece.no();
        } while (piece.more());
        boolean strange = strange(incident, unknown);
        while (!base.dues.isEmpty() && !base.dues.peek().at().isAfter(now)) {
            base.change.due(base.dues.poll());
        }
        Snapshot made = base.change.done(now, base.dues);
        rosterAt = base.rosterAt;
        strangers = base.strangers || strange;
        dues = base.dues;
        no = from;
        last = made;
        return made;
    }

    /** Whether somebody has asked in a wider area or read a newer register meanwhile. */
    private boolean outrun(Base drawn) {
        return smaller(drawn.change.incident(), last.incident()) || drawn.rosterAt.isBefore(rosterAt);
    }

    /** The picture on a register that was just read. A city's takes seconds, so nobody is kept from looking meanwhile. */
    private Base redrawn() {
        Snapshot before;
        long from;
        Incident incident;
        lock.lock();
        try {
            before = last;
            from = no;
            incident = wider(asked);
        } finally {
            lock.unlock();
        }
        Instant now = clock.instant();
        PriorityQueue<Change.Due> ahead = new PriorityQueue<>();
        Snapshot drawn = drawing.anew(before, incident).done(now, ahead);
        return new Base(new Change(drawn, incident), ahead, from, now, false);
    }

    /** Whether some of those whom the roster does not know are asked all the same; most are of other neighbourhoods. */
    private boolean strange(Incident incident, Set<HouseholdId> unknown) {
        return !unknown.isEmpty() && feed.places(unknown).values().stream().anyMatch(incident::covers);
    }

    /** Whether whoever looks has to read the register, because no thread has read it for them. */
    private boolean outdated(Incident incident, Instant now) {
        return last == null || grown(last, incident) || now.isBefore(last.at()) || aged(LATE, now);
    }

    private boolean aged(Duration more, Instant now) {
        return passed(rosterAt, (strangers ? STRANGERS : ROSTER).plus(more), now);
    }
}
