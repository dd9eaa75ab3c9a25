package jp.kairan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phone;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas, as far as ended sessions go: two copies of what one database says. */
@KairanTest
class EndedSessionsTest {
    @Inject
    TestCity city;

    @Inject
    Phones phones;

    @Inject
    SessionEnds database;

    @Inject
    TestClock clock;

    private final AtomicLong nanos = new AtomicLong();
    private EndedSessions here;
    private EndedSessions there;

    @BeforeEach
    void twoReplicas() {
        here = new EndedSessions(database, clock, Duration.ofMinutes(10), nanos::get);
        there = new EndedSessions(database, clock, Duration.ofMinutes(10), nanos::get);
        here.follow();
        there.follow();
    }

    @Test
    void bothLearnOfAnEndWhenTheyFollow() {
        Phone phone = phones.enter(city.account());
        assertThat(here.contains(phone.session())).isFalse();

        phone.calls().delete("/api/v1/sessions/current").then().statusCode(204);
        here.follow();
        there.follow();

        assertThat(here.contains(phone.session())).isTrue();
        assertThat(there.contains(phone.session())).isTrue();
    }

    @Test
    void aReplicaThatCouldNotFollowForTwoSecondsAsksTheDatabase() {
        Phone phone = phones.enter(city.account());
        phone.calls().delete("/api/v1/sessions/current").then().statusCode(204);
        assertThat(there.contains(phone.session())).isFalse();

        nanos.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(there.contains(phone.session())).isTrue();
        assertThat(there.contains(phones.enter(city.account()).session())).isFalse();
    }

    @Test
    void aReplicaThatHasNeverFollowedAsksTheDatabase() {
        Phone phone = phones.enter(city.account());
        EndedSessions fresh = new EndedSessions(database, clock, Duration.ofMinutes(10), nanos::get);
        assertThat(fresh.contains(phone.session())).isFalse();

        phone.calls().delete("/api/v1/sessions/current").then().statusCode(204);

        assertThat(fresh.contains(phone.session())).isTrue();
    }
}
