package jp.kairan.localfcm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalFcmErrorsTest {

    private static LocalFcm fcm;
    private static Sender sender;

    @BeforeAll
    static void start() {
        fcm = LocalFcm.start(LocalFcmSettings.defaults());
        sender = Sender.over(fcm);
    }

    @AfterAll
    static void stop() {
        sender.close();
        fcm.close();
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "UNREGISTERED,           404, NOT_FOUND,          UNREGISTERED",
        "INVALID_TOKEN,          400, INVALID_ARGUMENT,   INVALID_ARGUMENT",
        "INVALID_PAYLOAD,        400, INVALID_ARGUMENT,   INVALID_ARGUMENT",
        "INVALID_BARE,           400, INVALID_ARGUMENT,   INVALID_ARGUMENT",
        "SENDER_ID_MISMATCH,     403, PERMISSION_DENIED,  SENDER_ID_MISMATCH",
        "THIRD_PARTY_AUTH_ERROR, 401, UNAUTHENTICATED,    THIRD_PARTY_AUTH_ERROR",
        "QUOTA_EXCEEDED,         429, RESOURCE_EXHAUSTED, QUOTA_EXCEEDED",
        "QUOTA_EXCEEDED_BARE,    429, RESOURCE_EXHAUSTED, QUOTA_EXCEEDED",
        "UNAVAILABLE,            503, UNAVAILABLE,        UNAVAILABLE",
        "UNAVAILABLE_BARE,       503, UNAVAILABLE,        UNAVAILABLE",
        "INTERNAL,               500, INTERNAL,           INTERNAL"
    })
    void each_error_has_googles_shape(Outcome outcome, int code, String status, String errorCode) {
        fcm.behave(Behaviour.ACCEPTING.withRules(Rule.of("t", outcome)));

        Sender.Reply reply = sender.send("t");

        assertThat(reply.status()).isEqualTo(code);
        JsonNode error = reply.error();
        assertThat(error.get("code").asInt()).isEqualTo(code);
        assertThat(error.get("message").asText()).isNotBlank();
        assertThat(error.get("status").asText()).isEqualTo(status);
        JsonNode detail = error.get("details").get(0);
        assertThat(detail.get("@type").asText()).isEqualTo("type.googleapis.com/google.firebase.fcm.v1.FcmError");
        assertThat(detail.get("errorCode").asText()).isEqualTo(errorCode);
    }

    @Test
    void a_credential_that_may_not_send_is_refused_before_fcm_has_a_word() {
        fcm.behave(Behaviour.ACCEPTING.withRules(Rule.of("t", Outcome.PERMISSION_DENIED)));

        Sender.Reply reply = sender.send("t");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.error().get("status").asText()).isEqualTo("PERMISSION_DENIED");
        assertThat(reply.error().has("details")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"QUOTA_EXCEEDED, 7", "QUOTA_EXCEEDED_BARE,", "UNAVAILABLE, 7", "UNAVAILABLE_BARE,", "INTERNAL,"})
    void retry_after_is_sent_where_the_outcome_has_one(Outcome outcome, String seconds) {
        fcm.behave(Behaviour.ACCEPTING.withRetryAfter(7).withRules(Rule.of("t", outcome)));

        assertThat(sender.send("t").headers().get("Retry-After")).isEqualTo(seconds);
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource({"INVALID_TOKEN, message.token", "INVALID_PAYLOAD, message.android.ttl"})
    void an_invalid_argument_names_the_field_at_fault(Outcome outcome, String field) {
        fcm.behave(Behaviour.ACCEPTING.withRules(Rule.of("t", outcome)));

        JsonNode badRequest = sender.send("t").error().get("details").get(1);

        assertThat(badRequest.get("@type").asText()).isEqualTo("type.googleapis.com/google.rpc.BadRequest");
        assertThat(badRequest.at("/fieldViolations/0/field").asText()).isEqualTo(field);
    }

    @Test
    void an_unauthenticated_sender_gets_no_detail_of_fcm() {
        fcm.behave(Behaviour.ACCEPTING.withRules(Rule.of("t", Outcome.UNAUTHENTICATED)));

        Sender.Reply reply = sender.send("t");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.error().get("status").asText()).isEqualTo("UNAUTHENTICATED");
        assertThat(reply.error().has("details")).isFalse();
    }

    @Test
    void a_bad_gateway_answers_with_a_page() {
        fcm.behave(Behaviour.ACCEPTING.withRules(Rule.of("t", Outcome.HTML_502)));

        Sender.Reply reply = sender.send("t");

        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.headers().get("Content-Type")).startsWith("text/html");
        assertThat(reply.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void the_token_goes_before_the_longer_prefix_and_that_before_the_shorter() {
        fcm.behave(Behaviour.ACCEPTING.withRules(
                Rule.ofPrefix("a", Outcome.INTERNAL),
                Rule.ofPrefix("ab", Outcome.UNREGISTERED),
                Rule.of("abc", Outcome.ACCEPTED)));

        assertThat(sender.send("a1").status()).isEqualTo(500);
        assertThat(sender.send("ab1").status()).isEqualTo(404);
        assertThat(sender.send("abc").status()).isEqualTo(200);
        assertThat(sender.send("b").status()).isEqualTo(200);
    }

    @Test
    void the_first_tries_of_each_token_fail_and_the_next_is_accepted() {
        fcm.behave(Behaviour.ACCEPTING.withRules(
                Rule.ofPrefix("slow-", Outcome.UNAVAILABLE).forFirst(2)));

        assertThat(sender.send("slow-1").status()).isEqualTo(503);
        assertThat(sender.send("slow-2").status()).isEqualTo(503);
        assertThat(sender.send("slow-1").status()).isEqualTo(503);
        assertThat(sender.send("slow-1").status()).isEqualTo(200);
        assertThat(fcm.token("slow-1")).satisfies(token -> {
            assertThat(token.requests()).isEqualTo(3);
            assertThat(token.accepts()).isEqualTo(1);
        });
    }
}
