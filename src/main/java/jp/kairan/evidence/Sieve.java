package jp.kairan.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.kairan.access.ResidentId;

/** Parts the evidence of a household by what it says: how somebody is, that help is needed or no longer, that nobody was found. */
final class Sieve {
    private final List<Evidence> voices;
    private final List<Evidence> requests = new ArrayList<>(0);
    private final List<Evidence> closings = new ArrayList<>(0);
    private Instant firstSeen;
    private Instant lookedAt;
    private Instant signOfLife;
    private Instant missed;

    Sieve(Collection<Evidence> evidence, Instant since) {
        voices = new ArrayList<>(evidence.size());
        for (Evidence each : evidence) {
            if (!each.at().isBefore(since)) {
                add(each);
            }
        }
    }

    private void add(Evidence each) {
        if (each.kind() == Kind.CLOSED
                || each.kind() == Kind.CANCELLED && !each.status().request()) {
            closings.add(each);
        }
        if (!each.source().sufficient()) {
            lamp(each);
        } else if (each.status() == Status.UNCONFIRMED) {
            lookedAt = later(lookedAt, each.at());
        } else {
            firstSeen = firstSeen == null || each.at().isBefore(firstSeen) ? each.at() : firstSeen;
            found(each);
        }
    }

    private void found(Evidence each) {
        if (!each.status().request()) {
            voices.add(each);
        } else if (each.kind() != Kind.CLOSED) { // whoever takes one back and needs help all the same asks for it
            requests.add(each);
        }
    }

    private void lamp(Evidence each) {
        if (each.status() == Status.SAFE) {
            signOfLife = later(signOfLife, each.at());
        } else if (each.status() == Status.UNCONFIRMED) {
            missed = later(missed, each.at());
        }
    }

    /** What was said about how somebody is, but for requests. */
    List<Evidence> voices() {
        return voices;
    }

    /** The requests of a household of these members that nobody has closed, each once, in the order in which they were made. */
    List<Evidence> open(Collection<ResidentId> members) {
        if (requests.isEmpty()) {
            return List.of();
        }
        requests.sort(Weight.MADE);
        Closings closed = new Closings(closings, members);
        List<Evidence> open = new ArrayList<>(requests.size());
        long last = Long.MIN_VALUE;
        for (Evidence each : requests) {
            if (!closed.include(each) && (open.isEmpty() || each.no() != last)) {
                open.add(each);
                last = each.no();
            }
        }
        return open;
    }

    /** When the first was seen, by a source that suffices; null for never. */
    Instant firstSeen() {
        return firstSeen;
    }

    /** When somebody last found nobody; null for never. */
    Instant lookedAt() {
        return lookedAt;
    }

    /** When a lamp was last switched; null for never. */
    Instant signOfLife() {
        return signOfLife;
    }

    /** Whether a lamp was last heard of as silent. */
    boolean silent() {
        return missed != null && (signOfLife == null || missed.isAfter(signOfLife));
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
