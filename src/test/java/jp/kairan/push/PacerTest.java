package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PacerTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    private static int admittedWithin(Pacer pacer, long from, long to) {
        int admitted = 0;
        for (long now = from; now < to; now += MILLI) {
            while (pacer.acquire(now) == 0) {
                admitted++;
            }
        }
        return admitted;
    }

    @Test
    void aSecondHoldsTheRateAndNoMore() {
        assertThat(admittedWithin(new Pacer(10_000, 0), 0, SECOND)).isBetween(9_900, 10_000);
    }

    @Test
    void aLongRestSavesUpATenthOfASecondAtMost() {
        Pacer pacer = new Pacer(1_000, 0);
        assertThat(admittedWithin(pacer, 3600 * SECOND, 3600 * SECOND + MILLI)).isEqualTo(100);
    }

    @Test
    void theWaitItAsksForIsEnough() {
        Pacer pacer = new Pacer(10, 0);
        long wait = pacer.acquire(0);
        assertThat(wait).isPositive();
        assertThat(pacer.acquire(wait)).isZero();
    }

    @Test
    void afterAUsedUpQuotaItGoesHalfAsFastAndRecovers() {
        Pacer pacer = new Pacer(1_000, 0);
        pacer.slower();
        assertThat(admittedWithin(pacer, 0, SECOND)).isBetween(490, 520);
        admittedWithin(pacer, SECOND, 70 * SECOND);
        assertThat(admittedWithin(pacer, 70 * SECOND, 71 * SECOND)).isBetween(990, 1_000);
    }
}
