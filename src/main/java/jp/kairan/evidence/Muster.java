package jp.kairan.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.access.ResidentId;

/** Takes the members of a household one by one, and tells what they are together. */
final class Muster {
    private final List<Evidence> voices;
    private final List<Evidence> open;
    private final Present present;
    private final Map<ResidentId, PersonState> members = new LinkedHashMap<>(4);
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private Status status = Status.SAFE;
    private Instant oldest;
    private boolean confirmed;
    private boolean missing;
    private boolean conflict;
    private boolean stale;

    Muster(List<Evidence> voices, List<Evidence> open, Present present) {
        this.voices = voices;
        this.open = open;
        this.present = present;
        open.forEach(each -> flags.addAll(each.flags()));
    }

    /** Takes a member; a second time changes nothing. */
    void member(ResidentId member) {
        if (!members.containsKey(member)) {
            members.put(member, take(member));
        }
    }

    /** Takes the one person as whom a household counts of which no member is known. */
    void anybody() {
        take(null);
    }

    private PersonState take(ResidentId person) {
        Voices about = new Voices(person, voices);
        if (about.deciding() != null) {
            flags.addAll(about.deciding().flags());
        }
        Evidence request = worst(person);
        PersonState state = request == null ? about.state(present) : asking(request);
        status = status.worse(state.status());
        confirmed |= state.confirmed();
        missing |= !state.confirmed();
        conflict |= state.conflict();
        stale |= state.stale();
        if (request == null && state.confirmed() && !state.stale()) {
            oldest = oldest == null || state.asOf().isBefore(oldest) ? state.asOf() : oldest;
        }
        return state;
    }

    private Evidence worst(ResidentId person) {
        Evidence worst = null;
        for (Evidence each : open) {
            if ((each.resident() == null || each.resident().equals(person))
                    && (worst == null || Weight.WORST.compare(each, worst) > 0)) {
                worst = each;
            }
        }
        return worst;
    }

    private PersonState asking(Evidence request) {
        return new PersonState(
                request.status(), true, false, false, request.source(), present.atMost(request.at()), request.place());
    }

    /** The worst of them. */
    Status status() {
        return status;
    }

    /** How much of them is known. */
    Completeness completeness() {
        if (conflict) {
            return Completeness.CONFLICT;
        }
        if (!confirmed) {
            return Completeness.NONE;
        }
        if (stale) {
            return Completeness.STALE;
        }
        return missing ? Completeness.PARTIAL : Completeness.ALL_CONFIRMED;
    }

    /** When the first of them who counts as lately seen will not any more, null where time alone changes nothing. */
    Instant staleAt() {
        return oldest == null ? null : present.end(oldest);
    }

    /** What is the matter by what decides for any of them, and by any request. */
    Set<Flag> flags() {
        return flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(flags);
    }

    /** Each with their own state, in the order in which they were taken. */
    Map<ResidentId, PersonState> members() {
        return Collections.unmodifiableMap(members);
    }
}
