package jp.kairan.kernel;

import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kairan.access.Role;
import jp.kairan.phrases.Phrase;
import jp.kairan.phrases.Phrases;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails, and wherever, it is said in the language of the request. */
@KairanTest
class ProblemLanguageTest {
    private static final String ME = "/api/v1/me";

    @Inject
    TestCity city;

    @Inject
    Phrases phrases;

    private record Failure(String slug, boolean signedIn, Function<RequestSpecification, Response> call) {
        @Override
        public String toString() {
            return slug;
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                        new Failure("unauthenticated", false, call -> call.get(ME)),
                        new Failure(
                                "unauthenticated",
                                false,
                                call -> call.header("Authorization", "Bearer no.such.token")
                                        .get("/api/v1/languages")),
                        new Failure("forbidden", true, call -> call.get("/api/v1/audit")),
                        new Failure("not-found", true, call -> call.get("/api/v1/circulars/" + UUID.randomUUID())),
                        new Failure("not-found", true, call -> call.get("/api/v1/circulars/no-id")),
                        new Failure("not-found", false, call -> call.get("/api/v1/there-is-no-such-thing")),
                        new Failure("not-found", false, call -> call.get("/there-is-no-such-thing")),
                        new Failure("method-not-allowed", true, call -> call.delete(ME)),
                        new Failure(
                                "not-acceptable",
                                true,
                                call -> call.accept("text/csv").get(ME)),
                        new Failure(
                                "unsupported-media-type",
                                true,
                                call -> call.contentType("text/plain")
                                        .body("language")
                                        .patch(ME)),
                        new Failure(
                                "malformed-request",
                                true,
                                call -> call.body("{\"language\":").patch(ME)),
                        new Failure(
                                "malformed-request",
                                true,
                                call -> call.body(Map.of("language", Map.of())).patch(ME)),
                        new Failure(
                                "malformed-request",
                                true,
                                call -> call.body(Map.of("tongue", "en")).patch(ME)),
                        new Failure(
                                "invalid",
                                true,
                                call -> call.body(Map.of("language", "'; --")).patch(ME)))
                .flatMap(failure ->
                        Stream.of("ja", "ja-x-easy", "en", "vi").map(language -> Arguments.of(failure, language)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureSpeaksTheLanguageOfTheRequest(Failure failure, String language) {
        RequestSpecification call = failure.signedIn ? Calls.as(city.account()) : asNobody();

        Response answer = failure.call.apply(call.header("Accept-Language", language));

        Phrase expected = phrases.find("problem." + failure.slug, Language.fromString(language));
        answer.then().contentType(ProblemDetails.MEDIA_TYPE);
        assertThat(answer.path("type").toString()).isEqualTo("urn:kairan:problem:" + failure.slug);
        assertThat(answer.path("message").toString()).isEqualTo(expected.text());
        assertThat(answer.header("Content-Language"))
                .isEqualTo(expected.language().tag());
        assertThat(answer.headers().getValues("Vary")).contains("Accept-Language");
        assertThat(answer.path("title").toString()).matches("\\p{ASCII}+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "sw", "xx-yy;q=nonsense", ";;;", "en;q=0", "日本語"})
    void whoeverAsksForNothingKnownIsSpokenToInJapanese(String header) {
        Response answer = asNobody().header("Accept-Language", header).get(ME);

        assertThat(answer.path("message").toString()).isEqualTo(KernelProblem.UNAUTHENTICATED.message());
        assertThat(answer.header("Content-Language")).isEqualTo("ja");
    }

    @Test
    void whoeverAsksForNothingIsSpokenToInJapanese() {
        assertThat(asNobody().get(ME).path("message").toString()).isEqualTo(KernelProblem.UNAUTHENTICATED.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "en-AU, ja;q=0.5", "vi", "vi, ja;q=0.5", "zh-TW"})
    void whatIsWrongWithAFieldIsSaidInEnglishToWhoReadsNoJapanese(String header) {
        assertThat(violation(header)).isEqualTo("must not be null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ja-JP", "ja-x-easy", "sw", "*", "ja, en;q=0.9"})
    void whatIsWrongWithAFieldIsSaidInJapaneseToEverybodyElse(String header) {
        assertThat(violation(header)).isEqualTo("null は許可されていません");
    }

    @ParameterizedTest
    @CsvSource({
        "ja,BCP 47 の言語タグにしてください",
        "ja-x-easy,BCP 47 の言語タグにしてください",
        "en-US,must be a BCP 47 language tag",
        "vi,must be a BCP 47 language tag"
    })
    void theServicesOwnRulesSpeakTheSameTwoLanguages(String header, String message) {
        Response answer = Calls.as(city.account())
                .header("Accept-Language", header)
                .body(Map.of("language", "'; --"))
                .patch(ME);

        assertThat(answer.path("violations[0].message").toString()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en", "vi"})
    void aBodyThatAnnouncesTooMuchIsRefusedWithWords(String language) throws IOException {
        String answer = raw("POST /api/v1/attachments HTTP/1.1\r\nContent-Length: 99999999999\r\n", language);

        Phrase expected = phrases.find("problem.payload-too-large", Language.fromString(language));
        assertThat(answer).startsWith("HTTP/1.1 413 ");
        assertThat(answer.toLowerCase())
                .contains("content-language: " + expected.language().tag());
        assertThat(answer).contains(expected.text(), "urn:kairan:problem:payload-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en", "vi"})
    void aPathThatIsRefusedIsRefusedWithWords(String language) throws IOException {
        String answer = raw("GET /api/v1/me;a=b HTTP/1.1\r\n", language);

        Phrase expected = phrases.find("problem.malformed-path", Language.fromString(language));
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains(expected.text());
    }

    private String violation(String header) {
        return Calls.as(city.account())
                .header("Accept-Language", header)
                .body(Map.of())
                .patch(ME)
                .path("violations[0].message");
    }

    private static String raw(String head, String language) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((head + "Host: localhost\r\nAccept-Language: " + language + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ja,終わりは始まりより後にしてください",
        "ja-x-easy,終わりは始まりより後にしてください",
        "en,must be after the start",
        "vi,must be after the start"
    })
    void aFieldAtFaultIsDescribedInOneLanguage(String reader, String message) {
        var place = city.association(1, 1).place();
        Map<String, Object> draft = Map.of(
                "unit", place.id(),
                "kind", "EVENT",
                "title", "総会",
                "body", "",
                "startsAt", "2026-12-12T10:00:00+09:00",
                "endsAt", "2026-12-12T09:00:00+09:00",
                "audience", List.of(Map.of("kind", "EVERYONE", "unit", place.id())));
        Calls.as(city.officer(place, Role.HEAD))
                .header("Accept-Language", reader)
                .body(draft)
                .post("/api/v1/events")
                .then()
                .statusCode(400)
                .body("violations.message", equalTo(List.of(message)));
    }
}
