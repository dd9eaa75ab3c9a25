package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
    private static final Tempo STEADY = new Tempo(10_000, 0.1, Duration.ZERO);
    private static final Tempo RAMPED = new Tempo(10_000, 0.1, Duration.ofSeconds(5));

    private Pace pace = new Pace(before(3600), before(3600), before(3600), 1, before(3600));
    private Instant now = START;

    private static Instant before(int seconds) {
        return START.minusSeconds(seconds);
    }

    private int ask(int most, boolean emergency, Tempo tempo) {
        Pace.Step step = pace.grant(now, most, emergency, tempo);
        pace = step.next();
        return step.grant().messages();
    }

    /** Somebody greedy asks every ten milliseconds. */
    private int grantedWithin(Duration time, boolean emergency, Tempo tempo) {
        int granted = 0;
        for (Instant end = now.plus(time); now.isBefore(end); now = now.plusMillis(10)) {
            granted += ask(1_000_000, emergency, tempo);
        }
        return granted;
    }

    @Test
    void everybodyTogetherGetsTheRateWithoutTheReserve() {
        assertThat(grantedWithin(Duration.ofSeconds(10), false, STEADY)).isBetween(89_900, 92_700);
    }

    @Test
    void emergenciesGetTheWholeRate() {
        assertThat(grantedWithin(Duration.ofSeconds(10), true, STEADY)).isBetween(99_900, 103_000);
    }

    @Test
    void aRestSavesNothingUp() {
        grantedWithin(Duration.ofSeconds(1), false, STEADY);
        now = now.plusSeconds(3600);

        assertThat(grantedWithin(Duration.ofSeconds(1), false, STEADY)).isLessThanOrEqualTo(9_000 + 2_700);
    }

    @Test
    void bothKindsTogetherNeverExceedTheRate() {
        int granted = 0;
        for (; now.isBefore(START.plusSeconds(10)); now = now.plusMillis(10)) {
            granted += ask(700, false, STEADY) + ask(300, true, STEADY);
        }

        assertThat(granted).isBetween(99_000, 103_000);
    }

    @Test
    void anEmergencyBeginsAtOnceHoweverGreedyTheOthersAre() {
        grantedWithin(Duration.ofSeconds(3), false, STEADY);

        Grant grant = pace.grant(now, 1_000, true, STEADY).grant();

        assertThat(grant.messages() > 0 ? grant.in() : grant.in().plus(Pace.AHEAD))
                .isLessThanOrEqualTo(Pace.AHEAD.plus(Pace.SLICE));
    }

    @Test
    void theOthersWaitForAsLongAsEmergenciesWantEverything() {
        grantedWithin(Duration.ofSeconds(1), true, STEADY);
        int others = 0;
        for (Instant end = now.plusSeconds(2); now.isBefore(end); now = now.plusMillis(10)) {
            ask(1_000_000, true, STEADY);
            others += ask(1_000_000, false, STEADY);
        }

        assertThat(others).isLessThanOrEqualTo(2_000);
    }

    @Test
    void afterARestItBeginsAtAFifthAndRises() {
        int first = grantedWithin(Duration.ofSeconds(1), false, RAMPED);
        now = START.plusSeconds(6);
        int later = grantedWithin(Duration.ofSeconds(1), false, RAMPED);

        assertThat(first).isBetween(1_800, 4_000);
        assertThat(later).isGreaterThan(8_500);
    }

    @Test
    void anEmergencyIsNotSlowedByTheRise() {
        assertThat(grantedWithin(Duration.ofSeconds(1), true, RAMPED)).isGreaterThan(9_500);
    }

    @Test
    void aUsedUpQuotaHalvesTheSpeedOnceHoweverManyAnswersSaySo() {
        grantedWithin(Duration.ofSeconds(3), false, STEADY);
        pace = pace.slower(now, Duration.ofSeconds(2));
        pace = pace.slower(now.plusMillis(5), Duration.ofSeconds(2));
        now = now.plusSeconds(2);

        assertThat(grantedWithin(Duration.ofSeconds(1), false, STEADY)).isBetween(4_300, 6_000);
    }

    @Test
    void itRecoversInTwoMinutes() {
        pace = pace.slower(now, Duration.ofSeconds(1));
        now = now.plusSeconds(61);

        assertThat(grantedWithin(Duration.ofSeconds(2), false, STEADY)).isBetween(17_900, 20_700);
    }

    @Test
    void afterAPauseItBeginsSlowlyAgain() {
        grantedWithin(Duration.ofSeconds(7), false, RAMPED);
        pace = pace.paused(now, Duration.ofSeconds(3));
        now = now.plusSeconds(3);

        assertThat(grantedWithin(Duration.ofSeconds(1), false, RAMPED)).isLessThan(4_000);
    }

    @Test
    void aClockSetBackStopsNobody() {
        grantedWithin(Duration.ofSeconds(3), false, STEADY);
        now = now.minusSeconds(86_400);

        assertThat(grantedWithin(Duration.ofSeconds(1), false, STEADY)).isGreaterThan(8_900);
    }
}
