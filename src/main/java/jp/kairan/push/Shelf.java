package jp.kairan.push;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Dispatches that this replica leaves aside for a while, so that one whose run cannot be cut blocks no other. */
@Singleton
class Shelf {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Map<UUID, Aside> aside = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Aside(Duration lasting, Instant until) {}

    Shelf(Clock clock) {
        this.clock = clock;
    }

    /**
     * Leaves a dispatch aside, each time for twice as long.
     *
     * @return for how long
     */
    Duration put(UUID dispatch) {
        Instant now = Instant.now(clock);
        aside.values().removeIf(old -> old.until().plus(LONGEST).isBefore(now));
        return aside.compute(dispatch, (id, last) -> {
                    Duration wait = last == null ? FIRST : last.lasting().multipliedBy(2);
                    Duration capped = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
                    return new Aside(capped, now.plus(capped));
                })
                .lasting();
    }

    /** What is to be left alone at present. */
    Set<UUID> aside() {
        Instant now = Instant.now(clock);
        return aside.entrySet().stream()
                .filter(entry -> entry.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
