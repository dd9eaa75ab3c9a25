package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final long MILLI = 1_000_000L;

    private final Allowance allowance = new Allowance();

    private static Grant grant(int messages, int inMillis, int lengthMillis) {
        return new Grant(messages, Duration.ofMillis(inMillis), Duration.ofMillis(lengthMillis), false);
    }

    private int admittedUntil(long millis) {
        int admitted = 0;
        while (allowance.acquire(millis * MILLI) == 0) {
            admitted++;
        }
        return admitted;
    }

    @Test
    void messagesAreSpreadOverTheirSlice() {
        allowance.add(grant(100, 0, 100), 0);

        assertThat(admittedUntil(9)).isEqualTo(10);
        assertThat(admittedUntil(49)).isEqualTo(40);
        assertThat(admittedUntil(200)).isEqualTo(50);
        assertThat(allowance.acquire(200 * MILLI)).isEqualTo(Allowance.NONE);
    }

    @Test
    void aSliceBeginsInItsTime() {
        allowance.add(grant(10, 50, 100), 0);

        assertThat(allowance.acquire(0)).isEqualTo(50 * MILLI);
        assertThat(allowance.acquire(50 * MILLI)).isZero();
    }

    @Test
    void whatWasNotUsedSoonIsForfeited() {
        allowance.add(grant(100, 0, 100), 0);

        assertThat(allowance.acquire(1_101 * MILLI)).isEqualTo(Allowance.NONE);
    }

    @Test
    void moreIsWantedOnlyWhenTheSliceIsNearlyOverAndTooLittleIsLeft() {
        assertThat(allowance.low(0, 0)).isFalse();
        assertThat(allowance.low(0, 1)).isTrue();
        allowance.add(grant(100, 0, 200), 0);

        assertThat(allowance.low(50 * MILLI, 1_000)).isFalse();
        assertThat(allowance.low(150 * MILLI, 1_000)).isTrue();
        assertThat(allowance.low(150 * MILLI, 100)).isFalse();
    }
}
