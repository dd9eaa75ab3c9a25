package jp.kairan.snow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import jp.kairan.testing.AtOnce;
import org.junit.jupiter.api.Test;

class AStormOfSnowReadersTest {
    private final AtomicInteger queries = new AtomicInteger();
    private final AtomicReference<Clock> clock =
            new AtomicReference<>(Clock.fixed(Instant.parse("2027-01-15T00:00:00Z"), ZoneOffset.UTC));
    private final LiveSnow live = new LiveSnow(
            () -> {
                queries.incrementAndGet();
                return List.of();
            },
            new Clock() {
                @Override
                public java.time.ZoneId getZone() {
                    return clock.get().getZone();
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return clock.get().withZone(zone);
                }

                @Override
                public Instant instant() {
                    return clock.get().instant();
                }
            });

    private void turn(Duration by) {
        clock.updateAndGet(now -> Clock.offset(now, by));
    }

    @Test
    void costsOneQueryASecondHoweverManyTheyAre() throws Exception {
        AtOnce.times(50, live::now);
        turn(Duration.ofMillis(999));
        live.now();
        assertThat(queries).hasValue(1);

        turn(Duration.ofMillis(1));
        AtOnce.times(50, live::now);
        assertThat(queries).hasValue(2);
    }

    @Test
    void seesAChangeOfThisReplicaWithoutWaiting() {
        live.now();
        live.changed(new SnowChanged());
        live.now();

        assertThat(queries).hasValue(2);
    }
}
