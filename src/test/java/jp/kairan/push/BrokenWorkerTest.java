package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestClock;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KairanTest
class BrokenWorkerTest {
    @Inject
    PushConfig config;

    @Inject
    FcmConfig fcm;

    @Inject
    WebPush web;

    @Inject
    TestClock clock;

    private final AtomicInteger opened = new AtomicInteger();

    /** Workers that break before their first turn. */
    private final class Breaking extends Workers {
        Breaking(Clock clock) {
            super(null, null, null, null, null, null, null, null, null, clock);
        }

        @Override
        Worker open(Optional<FcmTarget> fcm, Optional<WebTarget> web, Runnable hungry) {
            opened.incrementAndGet();
            throw new NoClassDefFoundError("broken");
        }
    }

    private static <T> T but(Class<T> type, T usual, String name, Object value) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> method.getName().equals(name) ? value : method.invoke(usual, args)));
    }

    private FcmConfig nearby() {
        return but(FcmConfig.class, fcm, "baseUrl", URI.create("http://127.0.0.1:9"));
    }

    @AfterEach
    void rightTime() {
        clock.reset();
    }

    @Test
    void aWorkerThatBreaksIsFollowedByAnotherAndTheReplicaIsNotAliveIfNoneComesRound() throws InterruptedException {
        CarryRuns carrier = new CarryRuns(
                new Breaking(clock),
                but(PushConfig.class, config, "enabled", true),
                but(FcmConfig.class, nearby(), "staticToken", Optional.of("static")),
                web,
                clock);
        PushAlive alive = new PushAlive(carrier, clock);
        carrier.start(null);
        try {
            await().atMost(Duration.ofSeconds(10)).until(() -> opened.get() > 1);
            assertThat(alive.call().getStatus()).isEqualTo(Status.UP);

            clock.turn(Duration.ofMinutes(6));

            assertThat(alive.call().getStatus()).isEqualTo(Status.DOWN);
        } finally {
            carrier.stop(null);
        }
    }

    @Test
    void aReplicaWithoutAWorkerIsAlive() {
        assertThat(new PushAlive(new CarryRuns(null, config, fcm, web, clock), clock)
                        .call()
                        .getStatus())
                .isEqualTo(Status.UP);
    }
}
