package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import jp.kairan.push.Verdict.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FcmAnswerTest {
    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    private static Verdict read(int status, String body) {
        return FcmAnswer.read(status, null, body, NOW);
    }

    private static String error(String status, String code, String field) {
        return """
                {"error":{"code":1,"message":"m","status":"%s","details":[
                 {"@type":"type.googleapis.com/google.firebase.fcm.v1.FcmError","errorCode":"%s"},
                 {"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[{"field":"%s"}]}]}}""".formatted(status, code, field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message.token", "message.fid"})
    void aBadRecipientIsTheDevicesFault(String field) {
        assertThat(read(400, error("INVALID_ARGUMENT", "INVALID_ARGUMENT", field)))
                .isEqualTo(new Verdict.Settled(Outcome.INVALID_TOKEN));
    }

    @Test
    void aBadRecipientNamedInWordsAloneStopsNoRun() {
        assertThat(read(
                        400,
                        "{\"error\":{\"message\":\"The registration token is not a valid FCM registration token\"}}"))
                .isEqualTo(new Verdict.Settled(Outcome.INVALID_TOKEN));
    }

    @Test
    void anyOtherFieldIsOurFault() {
        assertThat(read(400, error("INVALID_ARGUMENT", "INVALID_ARGUMENT", "message.android.ttl")))
                .isEqualTo(new Verdict.PayloadFault("message.android.ttl"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"code\":400,\"message\":\"Request contains an invalid argument.\"}}",
                "{\"error\":{\"message\":\"The argument is not one of this project\",\"details\":[]}}"
            })
    void aBadRequestThatNamesNoFieldIsNoFaultOfTheMessageYet(String body) {
        assertThat(read(400, body)).isEqualTo(Verdict.REFUSED);
        assertThat(read(400, error("INVALID_ARGUMENT", "INVALID_ARGUMENT", ""))).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aFieldThatCouldForgeALogLineIsNotRepeated() {
        assertThat(read(400, error("INVALID_ARGUMENT", "INVALID_ARGUMENT", "x y=z")))
                .isEqualTo(new Verdict.PayloadFault("-"));
    }

    @Test
    void onlyFcmsOwnWordUnregistersADevice() {
        assertThat(read(404, error("NOT_FOUND", "UNREGISTERED", "")))
                .isEqualTo(new Verdict.Settled(Outcome.UNREGISTERED));
        assertThat(read(404, "{\"error\":{\"status\":\"NOT_FOUND\"}}")).isEqualTo(Verdict.AGAIN);
        assertThat(read(404, "<html>not found</html>")).isEqualTo(Verdict.AGAIN);
    }

    @Test
    void aProjectThatMayNotSendIsNotTheDevicesFault() {
        assertThat(read(403, error("PERMISSION_DENIED", "SENDER_ID_MISMATCH", "")))
                .isEqualTo(new Verdict.Settled(Outcome.SENDER_MISMATCH));
        assertThat(read(403, "{\"error\":{\"status\":\"PERMISSION_DENIED\"}}"))
                .isEqualTo(new Verdict.Hold(Why.FORBIDDEN, Duration.ofMinutes(5)));
    }

    @Test
    void theTwoSortsOf401AreToldApart() {
        assertThat(read(401, error("UNAUTHENTICATED", "THIRD_PARTY_AUTH_ERROR", "")))
                .isEqualTo(new Verdict.Hold(Why.THIRD_PARTY_AUTH, Duration.ofMinutes(5)));
        assertThat(read(401, "")).isEqualTo(new Verdict.Hold(Why.UNAUTHENTICATED, Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "'Wed, 01 Apr 2026 00:01:30 GMT', 90",
        "'Wed, 01 Apr 2020 00:01:30 GMT', 0",
        "-5, 0",
        "soon, 0",
        "'', 0",
        "99999999999999999999, 0",
        "999999999, 3600"
    })
    void retryAfterIsReadInBothFormsAndNeverBelieved(String header, long seconds) {
        assertThat(FcmAnswer.read(503, header, "", NOW)).isEqualTo(new Verdict.Again(Duration.ofSeconds(seconds)));
    }

    @Test
    void aUsedUpQuotaPausesAMinuteUnlessToldOtherwise() {
        assertThat(FcmAnswer.read(429, null, "", NOW)).isEqualTo(new Verdict.Hold(Why.QUOTA, Duration.ofSeconds(60)));
        assertThat(FcmAnswer.read(429, "3", "", NOW)).isEqualTo(new Verdict.Hold(Why.QUOTA, Duration.ofSeconds(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "1",
                "\"x\"",
                "{",
                "<!DOCTYPE html>",
                "{\"error\":[]}",
                "{\"error\":{\"details\":7}}"
            })
    void noBodyWhateverEndsInMoreThanAnotherTry(String body) {
        for (int status : new int[] {302, 404, 418, 500, 502, 503, 504}) {
            assertThat(read(status, body)).isEqualTo(Verdict.AGAIN);
        }
    }
}
