package jp.kairan.safety.board;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.Gist;
import jp.kairan.evidence.HouseholdState;
import jp.kairan.evidence.Incident;

/** A picture being brought up to date: households of which something was said are folded anew, once each. */
final class Change {
    private final Snapshot before;
    private final Incident incident;
    private final Map<Integer, Gist> touched = new HashMap<>();
    private final Map<Integer, Counts> counts = new HashMap<>();
    private Instant latest = Instant.MIN;

    /** @param incident the check as it is now */
    Change(Snapshot before, Incident incident) {
        this.before = before;
        this.incident = incident;
    }

    /** When a household's state changes by time alone. */
    record Due(Instant at, int house) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at.compareTo(other.at);
        }
    }

    /** Adds a piece, unless it is of another time than the check; false where it is of a household that is not asked. */
    boolean add(Evidence piece) {
        if (piece.at().isBefore(incident.since()) || !incident.answersTaken(piece.at())) {
            return true;
        }
        int house = before.roster().find(piece.household());
        if (house >= 0
                && incident.counts(piece.at(), before.roster().place(house).path())) {
            gist(house).add(piece);
            latest = piece.at().isAfter(latest) ? piece.at() : latest;
        }
        return house >= 0;
    }

    /** Says that a household's time has come, unless something was said of it since that was known. */
    void due(Due due) {
        Known known = before.known().get(due.house);
        if (known != null && due.at.equals(known.state().staleAt())) {
            gist(due.house);
        }
    }

    private Gist gist(int house) {
        return touched.computeIfAbsent(house, any -> {
            Known known = before.known().get(house);
            return new Gist(known == null ? List.of() : known.evidence());
        });
    }

    Roster roster() {
        return before.roster();
    }

    Incident incident() {
        return incident;
    }

    /** The picture of the moment. Folded no earlier than the last piece was seen, whose replica's clock may be ahead of ours. */
    Snapshot done(Instant now, Queue<Due> dues) {
        if (touched.isEmpty()) {
            return before.still(incident, now);
        }
        Instant moment = latest.isAfter(now) ? latest : now;
        Blocks.Draft<Known> known = before.known().change();
        touched.forEach((house, gist) -> {
            List<Evidence> evidence = gist.evidence();
            Known old = known.get(house);
            HouseholdState state = before.fold(house, evidence, moment);
            count(house, old == null ? null : old.state(), state);
            known.set(house, new Known(evidence, state));
            if (state.staleAt() != null) {
                dues.add(new Due(state.staleAt(), house));
            }
        });
        Blocks.Draft<Tally> tallies = before.tallies().change();
        counts.forEach((node, changed) -> tallies.set(node, changed.tally()));
        return before.changed(known.done(), tallies.done(), now).still(incident, now);
    }

    private void count(int house, HouseholdState old, HouseholdState now) {
        Nodes nodes = before.roster().nodes();
        boolean shielded = before.roster().shielded(house);
        for (int node = before.roster().place(house).node(); node >= 0; node = nodes.parent(node)) {
            if (!shielded || nodes.parent(node) < 0) {
                Counts changed = counts.computeIfAbsent(
                        node, each -> Counts.of(before.tallies().get(each)));
                changed.add(old, -1);
                changed.add(now, 1);
            }
        }
    }
}
