package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import jp.kairan.notices.Urgency;
import org.junit.jupiter.api.RepeatedTest;
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

    private static Held held(int attempt, boolean emergency) {
        Held held = new Held(
                new Claim(UUID.randomUUID(), UUID.randomUUID(), 1, attempt, emergency, new int[1], new byte[1]),
                Urgency.NORMAL,
                Long.MAX_VALUE);
        held.opened();
        held.closed();
        return held;
    }

    @RepeatedTest(20)
    void aPauseIsSpreadOverTwoSecondsAtMost() {
        Held paused = held(0, false);
        paused.deferred(PAUSE);

        assertThat(paused.settlement(MOST).waitMillis()).isBetween(300_000L, 302_000L);
    }

    @RepeatedTest(20)
    void whatFcmAskedToWaitIsSpreadOverTwoSecondsAtMost() {
        Held asked = held(0, false);
        asked.again(0, PAUSE);

        assertThat(asked.settlement(MOST).waitMillis()).isBetween(300_000L, 302_000L);
    }

    @Test
    void anEmergencyIsNotGivenUpHoweverOftenItWasTried() {
        for (int attempt : new int[] {MOST - 1, MOST, 1_000, Short.MAX_VALUE}) {
            Held urgent = held(attempt, true);
            urgent.again(0, Duration.ZERO);

            Settlement written = urgent.settlement(MOST);

            assertThat(written.state()).isEqualTo(Settlement.State.WAITING);
            assertThat(written.outcomes()).containsExactly(Outcome.WAITING.code());
            assertThat(written.attempt()).isEqualTo(Math.min(Short.MAX_VALUE, attempt + 1));
            assertThat(written.waitMillis()).isBetween(60_000L, 90_000L);
        }
    }
}
