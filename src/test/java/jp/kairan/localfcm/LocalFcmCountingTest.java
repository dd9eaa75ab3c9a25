package jp.kairan.localfcm;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalFcmCountingTest {

    private static final int MESSAGES = 5000;
    private static final int TOKENS = 4000;

    @Test
    void every_message_of_four_connections_is_counted_once() {
        try (LocalFcm fcm = LocalFcm.start(LocalFcmSettings.defaults().withLoops(2));
                Sender sender = Sender.over(fcm, 4)) {
            Sender.got(Future.all(IntStream.range(0, MESSAGES)
                    .mapToObj(i -> sender.sending("t-" + i % TOKENS))
                    .toList()));

            Counters counters = fcm.counters();
            assertThat(counters.connections()).isEqualTo(4);
            assertThat(counters.requests()).isEqualTo(MESSAGES);
            assertThat(counters.accepted()).isEqualTo(MESSAGES);
            assertThat(counters.tokens()).isEqualTo(TOKENS);
            assertThat(counters.distinctAccepted()).isEqualTo(TOKENS);
            assertThat(counters.repeats()).isEqualTo(MESSAGES - TOKENS);
            assertThat(counters.lastAcceptNanos()).isGreaterThan(counters.firstAcceptNanos());
            assertThat(counters.acceptedPerSecond()).isPositive();
            assertThat(fcm.token("t-0").accepts()).isEqualTo(2);
            assertThat(fcm.token("t-" + (TOKENS - 1)).accepts()).isEqualTo(1);
        }
    }

    @Test
    void the_same_seed_gives_the_same_outcomes_whatever_the_order() {
        Behaviour mixed = Behaviour.ACCEPTING.withShares(
                42, Map.of(Outcome.UNREGISTERED, 0.1, Outcome.UNAVAILABLE, 0.1, Outcome.INTERNAL, 0.05));
        try (LocalFcm fcm =
                        LocalFcm.start(LocalFcmSettings.defaults().withLoops(2).withBehaviour(mixed));
                Sender sender = Sender.over(fcm, 4)) {
            Sender.got(Future.all(IntStream.range(0, 2000)
                    .mapToObj(i -> sender.sending("t-" + i))
                    .toList()));
            Map<Outcome, Long> upwards = fcm.counters().outcomes();
            fcm.clear();
            Sender.got(Future.all(IntStream.range(0, 2000)
                    .mapToObj(i -> sender.sending("t-" + (1999 - i)))
                    .toList()));

            assertThat(fcm.counters().outcomes()).isEqualTo(upwards);
            assertThat(upwards.get(Outcome.UNREGISTERED)).isBetween(150L, 250L);
            assertThat(upwards.get(Outcome.UNAVAILABLE)).isBetween(150L, 250L);
            assertThat(upwards.get(Outcome.INTERNAL)).isBetween(60L, 140L);
        }
    }

    @Test
    void no_more_messages_are_remembered_per_token_than_set_but_all_are_counted() {
        try (LocalFcm fcm = LocalFcm.start(LocalFcmSettings.defaults().withMessagesPerToken(2));
                Sender sender = Sender.over(fcm)) {
            for (int i = 0; i < 5; i++) {
                sender.send("t");
            }

            assertThat(fcm.token("t").messages()).hasSize(2);
            assertThat(fcm.token("t").accepts()).isEqualTo(5);
            assertThat(fcm.counters().repeats()).isEqualTo(4);
        }
    }

    @Test
    void clearing_begins_anew() {
        try (LocalFcm fcm = LocalFcm.start(LocalFcmSettings.defaults());
                Sender sender = Sender.over(fcm)) {
            sender.send("t");
            fcm.clear();

            assertThat(fcm.counters().requests()).isZero();
            assertThat(fcm.counters().firstAcceptNanos()).isZero();
            assertThat(fcm.token("t").requests()).isZero();
            assertThat(fcm.pushes(10)).isEmpty();
        }
    }
}
