package jp.kairan.localfcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFcmAdminTest {

    private final LocalFcm fcm = LocalFcm.start(LocalFcmSettings.defaults());
    private final Sender sender = Sender.over(fcm);

    @AfterEach
    void stop() {
        sender.close();
        fcm.close();
    }

    @Test
    void a_behaviour_put_over_http_holds_from_the_next_request() {
        String json = """
                {"latency":{"lowMillis":5,"highMillis":20},"seed":7,"shares":{"INTERNAL":0.5},
                 "rules":[{"token":"a","outcome":"UNREGISTERED"},{"prefix":"b-","outcome":"UNAVAILABLE","firstTries":1}],
                 "quota":{"perSecond":10000,"burst":10000},"retryAfterSeconds":2,"goAwayEvery":1000}
                """;
        assertThat(sender.call(HttpMethod.PUT, "/local/behaviour", json).status())
                .isEqualTo(200);

        assertThat(fcm.behaviour())
                .isEqualTo(Behaviour.ACCEPTING
                        .withLatency(Latency.between(5, 20))
                        .withShares(7, Map.of(Outcome.INTERNAL, 0.5))
                        .withRules(
                                Rule.of("a", Outcome.UNREGISTERED),
                                Rule.ofPrefix("b-", Outcome.UNAVAILABLE).forFirst(1))
                        .withQuota(new Quota(10_000, 10_000))
                        .withRetryAfter(2)
                        .withGoAwayEvery(1000));
        assertThat(sender.call(HttpMethod.GET, "/local/behaviour", "")
                        .json()
                        .at("/rules/0/outcome")
                        .asText())
                .isEqualTo("UNREGISTERED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"latencies\":1}",
                "{\"shares\":{\"NONSENSE\":0.1}}",
                "{\"shares\":{\"INTERNAL\":1.1}}",
                "{\"rules\":[{\"outcome\":\"INTERNAL\"}]}",
                "{\"quota\":{\"perSecond\":0,\"burst\":1}}"
            })
    void a_behaviour_that_makes_no_sense_is_refused_and_changes_nothing(String json) {
        assertThat(sender.call(HttpMethod.PUT, "/local/behaviour", json).status())
                .isEqualTo(400);
        assertThat(fcm.behaviour()).isEqualTo(Behaviour.ACCEPTING);
    }

    @Test
    void counters_tokens_and_pushes_are_shown() {
        fcm.behave(Behaviour.ACCEPTING.withRules(Rule.of("dead", Outcome.UNREGISTERED)));
        sender.send("a:b/c");
        sender.send("dead");
        sender.send("last");

        JsonNode counters = sender.call(HttpMethod.GET, "/local/counters", "").json();
        assertThat(counters.get("requests").asLong()).isEqualTo(3);
        assertThat(counters.at("/outcomes/ACCEPTED").asLong()).isEqualTo(2);
        assertThat(counters.at("/outcomes/UNREGISTERED").asLong()).isEqualTo(1);
        JsonNode token =
                sender.call(HttpMethod.GET, "/local/tokens/a:b%2Fc", "").json();
        assertThat(token.get("accepts").asLong()).isEqualTo(1);
        assertThat(token.at("/messages/0/data/noticeId").asText()).isEqualTo("1");
        JsonNode pushes =
                sender.call(HttpMethod.GET, "/local/pushes?limit=1", "").json();
        assertThat(pushes).hasSize(1);
        assertThat(pushes.at("/0/to").asText()).isEqualTo("last");
        assertThat(pushes.at("/0/at").asText()).endsWith("Z");
    }

    @Test
    void counters_are_cleared_over_http() {
        sender.send("t");

        assertThat(sender.call(HttpMethod.DELETE, "/local/counters", "").status())
                .isEqualTo(204);
        assertThat(fcm.counters().requests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/local/pushes/x", "/v1/projects//messages:send", "/v1/projects/p/messages"})
    void any_other_path_is_not_found(String path) {
        assertThat(sender.call(HttpMethod.POST, path, "{}").status()).isEqualTo(404);
        assertThat(fcm.counters().requests()).isZero();
    }

    @Test
    void a_limit_that_is_no_number_is_refused() {
        assertThat(sender.call(HttpMethod.GET, "/local/pushes?limit=x", "").status())
                .isEqualTo(400);
    }

    @Test
    void a_taken_port_is_told() {
        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                        LocalFcm.start(LocalFcmSettings.defaults().withPort(taken.getLocalPort()))
                                .close();
                    }
                })
                .withMessageContaining("cannot listen");
    }
}
