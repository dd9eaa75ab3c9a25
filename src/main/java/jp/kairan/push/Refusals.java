package jp.kairan.push;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tells a message that FCM takes from nobody from a few addresses that it does not like: many devices of a run were
 * refused without a reason and none was accepted. Belongs to the worker's thread.
 */
final class Refusals {
    /** So many different devices; fewer may all belong to one person. */
    static final int ENOUGH = 20;

    private static final int RUNS_REMEMBERED = 128;

    private final Map<UUID, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Seen> eldest) {
            return size() > RUNS_REMEMBERED;
        }
    };

    private static final class Seen {
        private final Set<Integer> refused = new HashSet<>();
        private boolean accepted;
    }

    /** A device of the run was accepted: its message is good. */
    void accepted(UUID run) {
        Seen of = seen.computeIfAbsent(run, id -> new Seen());
        of.accepted = true;
        of.refused.clear();
    }

    /** A device was refused; says whether the message must be at fault by now. */
    boolean refused(UUID run, int device) {
        Seen of = seen.computeIfAbsent(run, id -> new Seen());
        return !of.accepted && of.refused.add(device) && of.refused.size() >= ENOUGH;
    }
}
