package jp.kairan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import jp.kairan.access.IncidentId;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever follows the ledger by number while many write sees everything that is committed, and nothing else. */
@KairanTest
class FollowingTheLedgerTest {
    private static final int WRITERS = 8;
    private static final int TURNS = 25;

    @Inject
    TestCity city;

    @Inject
    Ledger ledger;

    @Inject
    Incidents incidents;

    @Inject
    Clock clock;

    private TestCity.House house;
    private Instant now;
    private UUID world;

    @BeforeEach
    void settle() {
        TestCity.Association place = city.association(1, 1);
        house = place.houses().get(0);
        now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        world = QuarkusTransaction.requiringNew()
                .call(() -> incidents
                        .open(
                                IncidentId.next(),
                                true,
                                place.place().id(),
                                now,
                                List.of(place.place().id()))
                        .world());
    }

    @Test
    void whoeverFollowsByNumberMissesNothingThatManyWrite() throws Exception {
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<Callable<List<Long>>> all = new ArrayList<>(Collections.nCopies(WRITERS, () -> written(writing)));
        all.add(() -> followed(writing));

        List<List<Long>> numbers = AtOnce.all(all);

        List<Long> read = numbers.get(WRITERS);
        List<Long> committed = numbers.subList(0, WRITERS).stream()
                .flatMap(List::stream)
                .sorted()
                .toList();
        assertThat(committed).hasSizeGreaterThan(WRITERS);
        assertThat(read).isEqualTo(committed);
        assertThat(read)
                .isEqualTo(LongStream.rangeClosed(1, read.size()).boxed().toList());
    }

    private List<Long> written(AtomicInteger writing) {
        List<Long> committed = new ArrayList<>();
        try {
            for (int turn = 0; turn < TURNS; turn++) {
                committed.addAll(turn());
            }
            return committed;
        } finally {
            writing.decrementAndGet();
        }
    }

    private List<Long> turn() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        NewEvidence[] some = new NewEvidence[1 + random.nextInt(3)];
        for (int i = 0; i < some.length; i++) {
            some[i] = NewEvidence.seen(
                    world,
                    Author.account(house.anyResident(), UUID.randomUUID()),
                    house.id(),
                    null,
                    Status.SAFE,
                    Source.SELF,
                    now,
                    now);
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                List<Long> numbers =
                        ledger.append(List.of(some)).stream().map(Appended::no).toList();
                LockSupport.parkNanos(random.nextLong(2_000_000));
                if (random.nextInt(4) == 0) {
                    throw new CancellationException();
                }
                return numbers;
            });
        } catch (CancellationException rolledBack) {
            return List.of();
        }
    }

    private List<Long> followed(AtomicInteger writing) {
        List<Long> read = new ArrayList<>();
        boolean last;
        do {
            last = writing.get() == 0;
            List<Evidence> more;
            do {
                more = ledger.after(world, read.isEmpty() ? 0 : read.get(read.size() - 1), now, 3);
                more.forEach(each -> read.add(each.no()));
            } while (!more.isEmpty());
        } while (!last);
        return read;
    }
}
