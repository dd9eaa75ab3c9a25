package jp.kairan.safety.board;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.HouseholdState;
import jp.kairan.evidence.Incident;

/** A picture being brought up to date: households of which something was said are folded anew, once each. */
final class Change {
    private final Snapshot before;
    private final Map<Integer, List<Evidence>> touched = new HashMap<>();
    private final Map<Integer, Counts> counts = new HashMap<>();
    private Instant latest = Instant.MIN;

    Change(Snapshot before) {
        this.before = before;
    }

    /** When a household's state changes by time alone. */
    record Due(Instant at, int house) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at.compareTo(other.at);
        }
    }

    /** Adds a piece; false where it is of a household that is not asked. */
    boolean add(Evidence piece) {
        int house = before.roster().find(piece.household());
        if (house >= 0) {
            touched.put(house, Known.with(evidence(house), slim(house, piece)));
            latest = piece.at().isAfter(latest) ? piece.at() : latest;
        }
        return house >= 0;
    }

    /** Says that a household's time has come, unless something was said of it since that was known. */
    void due(Due due) {
        Known known = before.known().get(due.house);
        if (known != null && due.at.equals(known.state().staleAt())) {
            touched.putIfAbsent(due.house, known.evidence());
        }
    }

    private List<Evidence> evidence(int house) {
        List<Evidence> more = touched.get(house);
        Known known = before.known().get(house);
        return more != null ? more : known == null ? List.of() : known.evidence();
    }

    /** Pieces of one household share its id, because in a storm there are hundreds of thousands of them. */
    private Evidence slim(int house, Evidence piece) {
        List<Evidence> others = evidence(house);
        return new Evidence(
                piece.no(),
                others.isEmpty() ? piece.household() : others.get(0).household(),
                piece.resident(),
                piece.kind(),
                piece.status(),
                piece.place(),
                piece.flags().isEmpty() ? Set.of() : piece.flags(),
                piece.source(),
                piece.at(),
                piece.closes());
    }

    /** The picture of the moment. Folded no earlier than the last piece was seen, whose replica's clock may be ahead of ours. */
    Snapshot done(Incident incident, Instant now, Queue<Due> dues) {
        if (touched.isEmpty()) {
            return before.still(incident, now);
        }
        Instant moment = latest.isAfter(now) ? latest : now;
        Blocks.Draft<Known> known = before.known().change();
        touched.forEach((house, evidence) -> {
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
