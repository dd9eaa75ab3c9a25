package jp.kairan.safety.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import jp.kairan.access.AccountId;
import org.junit.jupiter.api.Test;

/** Who sends without end is slowed down for the rest of the minute, and nobody else is. */
class MinuteCountsTest {
    private static final Instant NOON = Instant.parse("2031-01-01T12:00:00Z");

    private Instant now = NOON;
    private final MinuteCounts counts = new MinuteCounts(5, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    private final AccountId somebody = AccountId.next();

    @Test
    void asManyAsAreAllowedAreTaken() {
        assertThat(counts.take(somebody, 3)).isZero();
        assertThat(counts.take(somebody, 2)).isZero();
    }

    @Test
    void oneMoreWaitsForTheNextMinute() {
        counts.take(somebody, 5);
        now = NOON.plusSeconds(20);

        assertThat(counts.take(somebody, 1)).isEqualTo(40_000);
        now = NOON.plusSeconds(60);
        assertThat(counts.take(somebody, 1)).isZero();
    }

    @Test
    void othersAreNotConcerned() {
        counts.take(somebody, 500);

        assertThat(counts.take(AccountId.next(), 5)).isZero();
    }
}
