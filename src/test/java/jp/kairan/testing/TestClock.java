package jp.kairan.testing;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs like the real one, from wherever a test turns it to. */
@Mock
@Singleton
public class TestClock extends Clock {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final AtomicReference<Duration> turned = new AtomicReference<>(Duration.ZERO);

    /** Turns time on; other tests see it too, so a test turns it back. */
    public void turn(Duration by) {
        turned.updateAndGet(d -> d.plus(by));
    }

    /** Back to the real time. */
    public void reset() {
        turned.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(turned.get());
    }

    @Override
    public ZoneId getZone() {
        return TOKYO;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the city has one zone");
    }
}
