package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import jp.kairan.notices.Urgency;
import org.junit.jupiter.api.Test;

class HeldTest {
    private static final int MOST = 30;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** Two devices: the first is tried in vain, turn after turn; the second is an iPhone while Apple's service is away. */
    private static Claim turn(Claim claim, boolean paused) {
        Held held = new Held(claim, Urgency.NORMAL, Long.MAX_VALUE);
        for (int index = 0; index < 2; index++) {
            if (held.waits(index)) {
                held.opened();
                if (index == 1 && paused) {
                    held.deferred(PAUSE);
                } else {
                    held.again(index, Duration.ZERO);
                }
                held.closed();
            }
        }
        Settlement written = held.settlement(MOST);
        return new Claim(
                claim.chunk(),
                claim.run(),
                claim.epoch() + 1,
                written.attempt(),
                false,
                claim.devices(),
                written.outcomes());
    }

    private static Claim fresh() {
        return new Claim(UUID.randomUUID(), UUID.randomUUID(), 1, 0, false, new int[] {1, 2}, new byte[2]);
    }

    @Test
    void aDeviceThatWasHeldUpIsNotGivenUpForTheTriesOfOthers() {
        Claim claim = fresh();
        for (int i = 0; i < 3 * MOST; i++) {
            claim = turn(claim, true);
        }

        claim = turn(claim, false);

        assertThat(Outcome.of(claim.outcomes()[1])).isEqualTo(Outcome.WAITING);
    }

    @Test
    void afterThePauseBothAreGivenUpInTheEnd() {
        Claim claim = turn(fresh(), true);
        for (int i = 0; i < MOST; i++) {
            claim = turn(claim, false);
        }

        assertThat(claim.outcomes()).containsExactly(Outcome.GAVE_UP.code(), Outcome.GAVE_UP.code());
    }

    @Test
    void withoutAPauseEveryTryCounts() {
        assertThat(turn(turn(fresh(), false), false).attempt()).isEqualTo(2);
    }

    private static long wait(int devices, int failed) {
        Held held = new Held(
                new Claim(UUID.randomUUID(), UUID.randomUUID(), 1, 0, false, new int[devices], new byte[devices]),
                Urgency.NORMAL,
                Long.MAX_VALUE);
        for (int index = 0; index < devices; index++) {
            held.opened();
            if (index < failed) {
                held.again(index, Duration.ZERO);
            } else {
                held.settle(index, Outcome.ACCEPTED);
            }
            held.closed();
        }
        return held.settlement(MOST).waitMillis();
    }

    @Test
    void whereFewFailedTheyAreTriedAgainSoonAndWhereManyDidLater() {
        assertThat(wait(100, 10)).isBetween(250L, 375L);
        assertThat(wait(100, 11)).isBetween(1_000L, 1_500L);
        assertThat(wait(1, 1)).isBetween(1_000L, 1_500L);
    }
}
