package jp.kairan.localfcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalFcmConnectionsTest {

    @Test
    void no_more_streams_are_open_at_once_than_allowed() {
        LocalFcmSettings settings = LocalFcmSettings.defaults()
                .withStreams(3)
                .withBehaviour(Behaviour.ACCEPTING.withRules(Rule.ofPrefix("silent", Outcome.SILENCE)));
        try (LocalFcm fcm = LocalFcm.start(settings);
                Sender sender = Sender.over(fcm)) {
            sender.send("first");
            List<Future<Sender.Reply>> silent = sending(sender, "silent-", 5);

            await().atMost(Duration.ofSeconds(5)).until(() -> fcm.counters().of(Outcome.SILENCE) == 3);
            await().during(Duration.ofMillis(200)).until(() -> fcm.counters().requests() == 4);
            assertThat(silent).noneMatch(Future::isComplete);
        }
    }

    @Test
    void a_drained_connection_answers_its_open_streams_and_no_message_is_lost_or_doubled() {
        LocalFcmSettings settings = LocalFcmSettings.defaults()
                .withBehaviour(Behaviour.ACCEPTING.withGoAwayEvery(10).withLatency(Latency.fixed(20)));
        try (LocalFcm fcm = LocalFcm.start(settings);
                Sender sender = Sender.over(fcm)) {
            for (int round = 0; round < 5; round++) {
                List<Future<Sender.Reply>> open = sending(sender, "round-" + round + "-", 10);
                assertThat(Sender.got(Future.all(open)).<Sender.Reply>list()).allMatch(reply -> reply.status() == 200);
            }

            assertThat(fcm.counters()).satisfies(counters -> {
                assertThat(counters.accepted()).isEqualTo(50);
                assertThat(counters.distinctAccepted()).isEqualTo(50);
                assertThat(counters.goAways()).isEqualTo(5);
                assertThat(counters.connections()).isEqualTo(5);
            });
        }
    }

    @Test
    void streams_begun_before_the_goaway_was_heard_are_answered_too() {
        LocalFcmSettings settings = LocalFcmSettings.defaults()
                .withBehaviour(Behaviour.ACCEPTING.withGoAwayEvery(4).withLatency(Latency.fixed(50)));
        try (LocalFcm fcm = LocalFcm.start(settings);
                Sender sender = Sender.over(fcm)) {
            List<Future<Sender.Reply>> sent = sending(sender, "t-", 10);

            assertThat(Sender.got(Future.all(sent)).<Sender.Reply>list()).allMatch(reply -> reply.status() == 200);
            assertThat(fcm.counters().requests()).isEqualTo(10);
            assertThat(fcm.counters().goAways()).isPositive();
        }
    }

    @Test
    void over_http11_the_last_answer_says_that_the_connection_closes() {
        LocalFcmSettings settings = LocalFcmSettings.defaults().withBehaviour(Behaviour.ACCEPTING.withGoAwayEvery(2));
        try (LocalFcm fcm = LocalFcm.start(settings);
                Sender sender = Sender.overHttp11(fcm)) {
            assertThat(sender.send("t-1").headers().get("Connection")).isNull();
            assertThat(sender.send("t-2").headers().get("Connection")).isEqualTo("close");
            assertThat(sender.send("t-3").status()).isEqualTo(200);
            assertThat(fcm.counters().connections()).isEqualTo(2);
        }
    }

    @Test
    void a_broken_connection_fails_its_other_streams_too() {
        LocalFcmSettings settings = LocalFcmSettings.defaults()
                .withBehaviour(Behaviour.ACCEPTING.withRules(
                        Rule.of("silent", Outcome.SILENCE), Rule.of("breaking", Outcome.CLOSE)));
        try (LocalFcm fcm = LocalFcm.start(settings);
                Sender sender = Sender.over(fcm)) {
            sender.send("first");
            Future<Sender.Reply> silent = sender.sending("silent");
            Future<Sender.Reply> breaking = sender.sending("breaking");

            for (Future<Sender.Reply> broken : List.of(silent, breaking)) {
                assertThatThrownBy(() ->
                                broken.toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class);
            }
            assertThat(sender.send("after").status()).isEqualTo(200);
            assertThat(fcm.counters().connections()).isEqualTo(2);
            assertThat(fcm.counters().of(Outcome.CLOSE)).isEqualTo(1);
        }
    }

    private static List<Future<Sender.Reply>> sending(Sender sender, String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> sender.sending(prefix + i))
                .toList();
    }
}
