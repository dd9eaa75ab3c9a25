package jp.kairan.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;

/**
 * What was said of a household without what no state can depend on: of whoever says the same thing many times the last word,
 * and whatever was seen first. Requests and what closes them are all kept. What was seen before the incident must not be
 * added, because it would be taken for what was seen first.
 */
public final class Gist {
    private final Map<Voice, Evidence> last = new HashMap<>();
    private final Map<Long, Evidence> kept = new LinkedHashMap<>();
    private HouseholdId household;
    private Evidence first;

    /** @param before the gist of what was said until then */
    public Gist(Collection<Evidence> before) {
        before.forEach(this::add);
    }

    /** Whose words replace each other: of one source about one person; who looked in vain; each thing that a lamp says. */
    private record Voice(Source source, ResidentId resident, Status status) {
        static Voice of(Evidence piece) {
            if (!piece.source().sufficient()) {
                return new Voice(piece.source(), null, piece.status());
            }
            return piece.status() == Status.UNCONFIRMED
                    ? new Voice(null, null, piece.status())
                    : new Voice(piece.source(), piece.resident(), null);
        }
    }

    /** Adds a piece; one that was added before does no harm. */
    public void add(Evidence piece) {
        if (piece.kind() != Kind.SEEN || piece.status().request()) {
            kept.putIfAbsent(piece.no(), slim(piece));
            return;
        }
        Voice voice = Voice.of(piece);
        Evidence known = last.get(voice);
        if (known == null || Weight.LAST_WORD.compare(piece, known) > 0) {
            last.put(voice, slim(piece));
        }
        if (piece.source().sufficient() && piece.status() != Status.UNCONFIRMED && earlier(piece.at())) {
            first = last.get(voice).no() == piece.no() ? last.get(voice) : slim(piece);
        }
    }

    private boolean earlier(Instant at) {
        return first == null || at.isBefore(first.at());
    }

    /** Pieces of one household share its id, because in a storm there are hundreds of thousands of them. */
    private Evidence slim(Evidence piece) {
        household = household == null ? piece.household() : household;
        return new Evidence(
                piece.no(),
                household,
                piece.resident(),
                piece.kind(),
                piece.status(),
                piece.place(),
                piece.flags().isEmpty() ? Set.of() : piece.flags(),
                piece.source(),
                piece.at(),
                piece.closes());
    }

    /** What is left; its state is that of everything. */
    public List<Evidence> evidence() {
        List<Evidence> left = new ArrayList<>(last.size() + kept.size() + 1);
        left.addAll(last.values());
        left.addAll(kept.values());
        if (first != null && left.stream().noneMatch(each -> each.no() == first.no())) {
            left.add(first);
        }
        return List.copyOf(left);
    }
}
