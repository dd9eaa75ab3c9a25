package jp.kairan.safety.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;

/** A check with a register and a ledger in memory, and a clock that is turned by hand. */
abstract class FollowedScene {
    static final UnitPath GROUP = new UnitPath("1.2.3.4.");
    static final UnitPath CITY = new UnitPath("1.");
    static final Duration STEP = Duration.ofMillis(450);

    final HandClock clock = new HandClock();
    final MemoryFeed feed = new MemoryFeed();
    final Instant opened = clock.instant();
    final Followed followed = new Followed(feed, clock, Duration.ofHours(12));
    final UnitId unit = UnitId.next();

    Incident incident() {
        return incident(List.of(new Incident.Part(unit, new UnitPath("1.2.3."), opened)));
    }

    Incident incident(List<Incident.Part> area) {
        return new Incident(new IncidentId(unit.value()), false, unit, CITY, opened, opened, null, area);
    }

    HouseholdId house(UnitPath path, boolean shielded) {
        HouseholdId id = new HouseholdId(UUID.randomUUID());
        feed.houses.add(new MemoryFeed.House(id, on(path), path, shielded, List.of()));
        return id;
    }

    private static UnitId on(UnitPath path) {
        return new UnitId(UUID.nameUUIDFromBytes(path.value().getBytes(StandardCharsets.UTF_8)));
    }

    void say(HouseholdId household, Status status) {
        feed.ledger.add(new Evidence(
                feed.ledger.size() + 1L,
                household,
                null,
                Kind.SEEN,
                status,
                null,
                Set.of(),
                Source.SELF,
                clock.instant(),
                List.of()));
    }

    Picture later(Duration time) {
        clock.turn(time);
        return followed.now(incident());
    }

    /** The thread reads the register, and has not come to the end of it before it may. */
    CompletableFuture<Void> reading(CountDownLatch go) {
        CountDownLatch reading = new CountDownLatch(1);
        feed.afterRoster = () -> {
            reading.countDown();
            await(go);
        };
        CompletableFuture<Void> thread = CompletableFuture.runAsync(followed::follow);
        await(reading);
        feed.afterRoster = () -> {};
        return thread;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
