package jp.kairan.localfcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void a_dead_token_stays_dead_and_a_passing_failure_passes() {
        Script script = Script.of(
                Behaviour.ACCEPTING.withShares(1, Map.of(Outcome.UNREGISTERED, 0.3, Outcome.UNAVAILABLE, 0.3)), 0);

        for (int token = 0; token < 200; token++) {
            String name = "t-" + token;
            boolean dead = script.decide(name, 1) == Outcome.UNREGISTERED;
            assertThat(IntStream.rangeClosed(1, 40).mapToObj(n -> script.decide(name, n)))
                    .matches(all -> dead
                            ? all.stream().allMatch(o -> o == Outcome.UNREGISTERED)
                            : all.contains(Outcome.ACCEPTED) && !all.contains(Outcome.UNREGISTERED));
        }
    }

    @Test
    void shares_above_the_whole_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Behaviour.ACCEPTING.withShares(1, Map.of(Outcome.UNREGISTERED, 0.6, Outcome.UNAVAILABLE, 0.6)));
    }

    @Test
    void nine_tenths_of_log_normal_latencies_lie_in_the_range() {
        Script script = Script.of(Behaviour.ACCEPTING.withLatency(Latency.between(50, 400)), 0);

        long inside = IntStream.range(0, 10_000)
                .mapToLong(i -> script.latencyMillis("t-" + i, 1))
                .filter(millis -> millis >= 50 && millis <= 400)
                .count();

        assertThat(inside / 10_000.0).isCloseTo(0.9, within(0.02));
    }

    @Test
    void a_quota_starts_empty_and_fills_to_its_burst() {
        Bucket bucket = new Bucket(new Quota(10, 3), 0);
        long tenth = 100_000_000;

        assertThat(bucket.take(tenth - 1)).isFalse();
        assertThat(bucket.take(tenth)).isTrue();
        assertThat(bucket.take(tenth)).isFalse();
        assertThat(IntStream.range(0, 10).filter(i -> bucket.take(100 * tenth))).hasSize(3);
    }

    @Test
    void a_behaviour_with_the_same_quota_keeps_its_level() {
        Script script = Script.of(Behaviour.ACCEPTING.withQuota(new Quota(1, 1)), 0);
        long second = 1_000_000_000;

        Script next = script.then(script.behaviour().withGoAwayEvery(5), second);

        assertThat(next.withinQuota(second)).isTrue();
        assertThat(script.withinQuota(second)).isFalse();
    }
}
