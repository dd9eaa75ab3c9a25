package jp.kairan.shelters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import jp.kairan.access.ShelterId;
import jp.kairan.testing.AtOnce;
import org.junit.jupiter.api.Test;

class AStormOfReadersTest {
    private final AtomicInteger queries = new AtomicInteger();
    private final AtomicReference<List<Shelter>> register = new AtomicReference<>(List.of());
    private final StoppedClock clock = new StoppedClock();
    private final LiveShelters live = new LiveShelters(
            () -> {
                queries.incrementAndGet();
                return register.get();
            },
            clock);

    @Test
    void costsOneQueryHoweverManyTheyAre() throws Exception {
        List<Snapshot> read = AtOnce.times(50, live::now);

        assertThat(queries).hasValue(1);
        assertThat(read).allMatch(snapshot -> snapshot == read.get(0));
    }

    @Test
    void costsOneMoreAfterASecond() throws Exception {
        live.now();
        clock.turn(Duration.ofMillis(999));
        live.now();
        assertThat(queries).hasValue(1);

        clock.turn(Duration.ofMillis(1));
        AtOnce.times(50, live::now);
        assertThat(queries).hasValue(2);
    }

    @Test
    void seesAChangeOfThisReplicaWithoutWaiting() {
        live.now();
        live.changed(new ShelterChanged());
        live.now();

        assertThat(queries).hasValue(2);
    }

    @Test
    void doesNotKeepAnAnswerThatAChangeOvertook() {
        List<LiveShelters> itself = new ArrayList<>();
        AtomicInteger asked = new AtomicInteger();
        LiveShelters overtaken = new LiveShelters(
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        itself.get(0).changed(new ShelterChanged());
                    }
                    return List.of();
                },
                clock);
        itself.add(overtaken);
        overtaken.now();
        overtaken.now();

        assertThat(asked).hasValue(2);
    }

    @Test
    void seesAnotherVersionOnlyWhereSomethingIsAnother() {
        String empty = live.now().version();
        clock.turn(Duration.ofSeconds(1));
        assertThat(live.now().version()).isEqualTo(empty);

        ShelterId id = ShelterId.next();
        String known = versionOf(new Shelter(id, at(36.5), ShelterStatus.UNSAID));
        assertThat(known).isNotEqualTo(empty);
        assertThat(versionOf(new Shelter(id, at(36.5), ShelterStatus.UNSAID))).isEqualTo(known);
        assertThat(versionOf(new Shelter(id, at(36.6), ShelterStatus.UNSAID))).isNotEqualTo(known);
    }

    private String versionOf(Shelter shelter) {
        register.set(List.of(shelter));
        clock.turn(Duration.ofSeconds(1));
        return live.now().version();
    }

    private static Particulars at(double latitude) {
        return new Particulars(
                null,
                null,
                "公民館",
                null,
                "",
                new Position(latitude, 136.6),
                null,
                Particulars.inOrder(List.of(ShelterKind.SHELTER)),
                Particulars.inOrder(List.<Hazard>of()),
                null,
                null,
                List.of(),
                "",
                null);
    }

    /** Stands still until it is turned. */
    private static final class StoppedClock extends Clock {
        private final AtomicReference<Instant> at = new AtomicReference<>(Instant.EPOCH);

        void turn(Duration by) {
            at.updateAndGet(now -> now.plus(by));
        }

        @Override
        public Instant instant() {
            return at.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
