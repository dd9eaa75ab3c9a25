package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.ShelterId;
import jp.kairan.gate.Attempts;
import jp.kairan.kernel.KernelProblem;

/**
 * What a door can take, as each replica counts it. Whoever has the code can write any number of entries under names of devices
 * that they make up; nobody is refused for that, because a real crowd looks the same, but beyond a measure entries are marked.
 */
@Singleton
class Throng {
    /** One a second for ten minutes, which no queue at one door keeps up. */
    private static final int A_DOOR = 600;

    private static final Duration WITHIN = Duration.ofMinutes(10);

    /** From one shelter to the next nobody is faster. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(1);

    private static final int DEVICES = 50_000;

    private final Clock clock;
    private final Attempts doors = new Attempts(A_DOOR, WITHIN);
    private final Map<UUID, Visit> visits = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Visit> eldest) {
            return size() > DEVICES;
        }
    };

    Throng(Clock clock) {
        this.clock = clock;
    }

    private record Visit(ShelterId shelter, Instant at) {}

    /** Notes that a device is at a shelter, or refuses with 429 where it was at another one a moment ago. */
    void enter(UUID device, ShelterId shelter) {
        Instant now = Instant.now(clock);
        synchronized (visits) {
            Visit last = visits.get(device);
            if (last != null && !last.shelter().equals(shelter)) {
                Instant there = last.at().plus(ON_THE_WAY);
                if (now.isBefore(there)) {
                    throw KernelProblem.TOO_MANY_REQUESTS
                            .problem()
                            .after(Duration.between(now, there).plusSeconds(1));
                }
            }
            visits.put(device, new Visit(shelter, now));
        }
    }

    /** Counts an entry, and tells whether it is one too many for a door. */
    boolean crowds(ShelterId shelter) {
        return !doors.allows(shelter.toString());
    }
}
