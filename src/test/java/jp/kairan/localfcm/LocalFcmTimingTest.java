package jp.kairan.localfcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalFcmTimingTest {

    @Test
    void an_answer_takes_as_long_as_set() {
        try (LocalFcm fcm = LocalFcm.start(LocalFcmSettings.defaults());
                Sender sender = Sender.over(fcm)) {
            sender.send("warm");
            fcm.behave(Behaviour.ACCEPTING.withLatency(Latency.fixed(150)));
            long begin = System.nanoTime();

            sender.send("t");

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(149));
        }
    }

    @Test
    void a_silent_stream_holds_no_other_up_and_is_counted() {
        try (LocalFcm fcm = LocalFcm.start(LocalFcmSettings.defaults()
                        .withBehaviour(Behaviour.ACCEPTING.withRules(Rule.of("silent", Outcome.SILENCE))));
                Sender sender = Sender.over(fcm)) {
            Future<Sender.Reply> silent = sender.sending("silent");

            await().during(Duration.ofMillis(200))
                    .until(() -> sender.send("other").status() == 200 && !silent.isComplete());
            assertThat(fcm.counters().of(Outcome.SILENCE)).isEqualTo(1);
            assertThat(fcm.token("silent").accepts()).isZero();
        }
    }

    @Test
    void beyond_the_quota_senders_are_told_when_to_come_back() {
        try (LocalFcm fcm = LocalFcm.start(LocalFcmSettings.defaults());
                Sender sender = Sender.over(fcm)) {
            fcm.behave(Behaviour.ACCEPTING.withQuota(new Quota(0.001, 1)).withRetryAfter(3));

            Sender.Reply refused = sender.send("t");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers().get("Retry-After")).isEqualTo("3");
            assertThat(fcm.counters().of(Outcome.QUOTA_EXCEEDED)).isEqualTo(1);
            assertThat(fcm.token("t").requests()).isEqualTo(1);
        }
    }

    @Test
    void within_the_quota_messages_pass() {
        try (LocalFcm fcm = LocalFcm.start(
                        LocalFcmSettings.defaults().withBehaviour(Behaviour.ACCEPTING.withQuota(new Quota(50, 5))));
                Sender sender = Sender.over(fcm)) {
            await().atMost(Duration.ofSeconds(2))
                    .until(() ->
                            sender.send("t").status() == 200 && fcm.counters().accepted() >= 10);

            Counters counters = fcm.counters();
            assertThat(counters.acceptedPerSecond()).isLessThanOrEqualTo(50 * 1.6);
            assertThat(counters.accepted() + counters.of(Outcome.QUOTA_EXCEEDED))
                    .isEqualTo(counters.requests());
        }
    }
}
