package jp.kairan.localfcm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalFcmValidationTest {

    private static LocalFcm fcm;
    private static Sender sender;

    @BeforeAll
    static void start() {
        fcm = LocalFcm.start(LocalFcmSettings.defaults().withBearer("a-static-token"));
        sender = Sender.over(fcm);
    }

    @AfterAll
    static void stop() {
        sender.close();
        fcm.close();
    }

    @BeforeEach
    void clear() {
        fcm.clear();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "none",
            value = {"none", "Bearer another", "Bearer ", "Basic a-static-token"})
    void only_the_expected_bearer_token_may_send(String authorization) {
        Sender.Reply reply = Sender.got(sender.posting(authorization, "{\"message\":{\"token\":\"t\"}}"));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(fcm.counters().of(Outcome.UNAUTHENTICATED)).isEqualTo(1);
        assertThat(fcm.token("t").accepts()).isZero();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "not JSON | ''",
                "[] | ''",
                "{\"message\":{\"token\":\"t\"} | ''",
                "{\"message\":{\"token\":\"t\"}} {} | ''",
                "{} | message",
                "{\"message\":{}} | message",
                "{\"message\":{\"token\":\"t\",\"fid\":\"f\"}} | message",
                "{\"message\":{\"topic\":\"all\"}} | message",
                "{\"message\":{\"token\":\"\"}} | message.token",
                "{\"message\":{\"token\":7}} | message.token",
                "{\"message\":{\"token\":\"t\",\"colour\":\"red\"}} | message.colour",
                "{\"message\":{\"token\":\"t\",\"data\":{\"n\":1}}} | message.data.n",
                "{\"message\":{\"token\":\"t\",\"data\":{\"from\":\"x\"}}} | message.data.from"
            })
    void a_malformed_request_is_an_invalid_argument(String body, String field) {
        Sender.Reply reply = sender.post(body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error().get("status").asText()).isEqualTo("INVALID_ARGUMENT");
        assertThat(reply.error().at("/details/1/fieldViolations/0/field").asText())
                .isEqualTo(field);
        assertThat(fcm.counters().of(Outcome.INVALID_PAYLOAD)).isEqualTo(1);
        assertThat(fcm.counters().accepted()).isZero();
    }

    @Test
    void a_payload_of_4096_bytes_is_accepted_and_one_more_is_not() {
        String japanese = "あ".repeat(1000);
        String filler = "x".repeat(4096 - 3000 - "title".length() - "k".length());

        assertThat(sender.post(message(japanese, filler)).status()).isEqualTo(200);
        assertThat(sender.post(message(japanese, filler + "x")).status()).isEqualTo(400);
    }

    @Test
    void a_message_only_to_be_validated_is_not_delivered() {
        Sender.Reply reply = sender.post("{\"validate_only\":true,\"message\":{\"token\":\"t\"}}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(fcm.counters().of(Outcome.VALIDATED)).isEqualTo(1);
        assertThat(fcm.counters().accepted()).isZero();
        assertThat(fcm.token("t").accepts()).isZero();
    }

    private static String message(String title, String data) {
        return "{\"message\":{\"token\":\"t\",\"notification\":{\"title\":\"" + title + "\"},\"data\":{\"k\":\"" + data
                + "\"}}}";
    }
}
