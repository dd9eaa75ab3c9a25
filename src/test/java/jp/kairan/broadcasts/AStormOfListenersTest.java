package jp.kairan.broadcasts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import jp.kairan.access.BroadcastId;
import jp.kairan.testing.AtOnce;
import org.junit.jupiter.api.Test;

class AStormOfListenersTest {
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger finds = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2031-01-01T07:10:00Z"));

    private final Clock clock = new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };

    private final BulletinRows rows = new BulletinRows(null) {
        @Override
        List<Course> since(Instant moment) {
            looks.incrementAndGet();
            return List.of();
        }

        @Override
        Optional<Course> find(BroadcastId id) {
            finds.incrementAndGet();
            return Optional.empty();
        }
    };

    private final Tongues tongues = new Tongues(null, null, null, null, clock) {
        @Override
        List<Course> in(List<Course> courses) {
            return courses;
        }
    };

    private final Bulletins bulletins = new Bulletins(rows, tongues, clock);

    @Test
    void costsOneLookASecondHoweverManyTheyAre() throws Exception {
        AtOnce.times(50, bulletins::now);
        assertThat(looks).hasValue(1);

        now.set(now.get().plus(Duration.ofSeconds(1)));
        AtOnce.times(50, bulletins::now);
        assertThat(looks).hasValue(2);
    }

    @Test
    void costsOneMoreAtOnceWhenSomethingWentOut() {
        bulletins.now();
        bulletins.sent(new BulletinSent(BroadcastId.next()));
        bulletins.now();

        assertThat(looks).hasValue(2);
    }

    @Test
    void costsOneLookForWhatIsLongOverAndForWhatNeverWas() {
        BroadcastId id = BroadcastId.next();
        for (int i = 0; i < 20; i++) {
            assertThat(bulletins.find(id)).isEmpty();
        }
        assertThat(finds).hasValue(1);

        now.set(now.get().plus(Duration.ofSeconds(30)));
        bulletins.find(id);
        assertThat(finds).hasValue(2);
    }

    @Test
    void remembersNoMoreThanItHasRoomForWhateverStrangersAskFor() {
        for (int i = 0; i < 5_000; i++) {
            bulletins.find(BroadcastId.next());
        }

        assertThat(bulletins.remembered()).isLessThanOrEqualTo(1_000);
    }
}
