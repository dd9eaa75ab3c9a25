package jp.kairan.circulars;

import static jp.kairan.circulars.Writing.published;
import static jp.kairan.circulars.Writing.words;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Language;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestEngines;
import jp.kairan.testing.TestTranslator;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Piece;
import jp.kairan.translation.TranslationFailed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an engine does, a reader gets the right facts. */
@KairanTest
class UnhelpfulEngineTest {
    private static final int CROWD = 1_000;

    @Inject
    TestCity city;

    @Inject
    TestEngines engines;

    private final TestTranslator engine = new TestTranslator("fake");
    private AccountId resident;
    private String title;
    private String body;
    private String id;

    @BeforeEach
    void aCircular() {
        engines.use(engine);
        var association = city.association(1, 1);
        resident = association.houses().get(0).anyResident();
        title = "断水" + NewWord.next();
        body = "8月2日の**18時**から3時間" + NewWord.next() + "です。\n\n- 電話は076-220-2111へ" + NewWord.next();
        Map<String, Object> words = words(association.place(), "title", title);
        words.put("body", body);
        id = published(city.officer(association.place(), Role.HEAD), words);
    }

    @AfterEach
    void asBefore() {
        engines.use();
    }

    private Response readIn(Language language) {
        return as(resident).header("Accept-Language", language.tag()).get(Writing.PATH + id);
    }

    private ValidatableResponse original(Language language) {
        return readIn(language)
                .then()
                .statusCode(200)
                .body("title", equalTo(title))
                .body("body", equalTo(body))
                .body("text", containsString("076-220-2111"))
                .body("translation.notice", notNullValue());
    }

    @Test
    void fromASlowOneReadersGetTheOriginalAndLaterTheTranslation() {
        CountDownLatch answer = new CountDownLatch(1);
        engine.answering(order -> {
            await().atMost(Duration.ofSeconds(30)).until(() -> answer.getCount() == 0);
            return TestTranslator.honest(order);
        });
        original(Language.VI).body("translation.completeness", equalTo("PENDING"));

        answer.countDown();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> readIn(Language.VI)
                        .then()
                        .body("title", containsString(TestTranslator.word(Language.VI)))
                        .body("text", containsString("076-220-2111"))
                        .body("translation.completeness", equalTo("WHOLE")));
        assertThat(engine.calls(Language.VI)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void whileItAnswersNothingReadersGetTheOriginal(TranslationFailed.Reason reason) {
        engine.answering(order -> {
            throw new TranslationFailed(reason);
        });
        original(Language.VI).body("translation.completeness", not(equalTo("WHOLE")));
        original(Language.VI);
    }

    @Test
    void withoutAnyReadersGetTheOriginal() {
        engines.use();
        original(Language.VI).body("translation.completeness", equalTo("UNAVAILABLE"));
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("numbers are added", line -> with(line, new Piece.Words(" 119 "))),
                lie("gaps are dropped", line -> only(line, Piece.Words.class)),
                lie(
                        "gaps come twice",
                        line -> new Gapped(Stream.concat(line.pieces().stream(), line.pieces().stream())
                                .toList())),
                lie("marks are broken", line -> with(line, new Piece.Words(" **[<b>](javascript:alert()) "))),
                lie("a hundred times longer", line -> with(line, new Piece.Words(" blah".repeat(2_000)))),
                lie("nothing comes back", line -> new Gapped(List.of())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void whatALyingOneSaysIsNotShown(String what, UnaryOperator<Gapped> lie) {
        engine.answering(order -> TestTranslator.honest(order).stream().map(lie).toList());
        ValidatableResponse shown = readIn(Language.VI)
                .then()
                .statusCode(200)
                .body("body", equalTo(body))
                .body("translation.notice", notNullValue())
                .body("translation.completeness", equalTo("WITHHELD"));
        shown.body("html", containsString("<strong>"))
                .body("html", not(containsString("javascript")))
                .body("title", not(containsString("119")));
    }

    @Test
    void anAnswerOfTheWrongLengthIsNotShown() {
        engine.answering(order -> List.of());
        original(Language.VI).body("translation.completeness", not(equalTo("WHOLE")));
    }

    @Test
    void aThousandFirstReadersAtOnceAreOneCall() throws Exception {
        List<Response> answers = AtOnce.times(CROWD, () -> readIn(Language.VI));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.jsonPath().getString("text")).contains("076-220-2111");
        });
        assertThat(engine.calls(Language.VI)).isOne();
        readIn(Language.VI).then().body("translation.completeness", equalTo("WHOLE"));
    }

    private static Arguments lie(String what, UnaryOperator<Gapped> lie) {
        return Arguments.of(what, lie);
    }

    private static Gapped with(Gapped line, Piece more) {
        return new Gapped(Stream.concat(line.pieces().stream(), Stream.of(more)).toList());
    }

    private static Gapped only(Gapped line, Class<? extends Piece> kind) {
        return new Gapped(line.pieces().stream().filter(kind::isInstance).toList());
    }
}
