package jp.kairan.circulars;

import static jp.kairan.circulars.ByHand.correction;
import static jp.kairan.circulars.ByHand.hash;
import static jp.kairan.circulars.ByHand.path;
import static jp.kairan.circulars.Writing.published;
import static jp.kairan.circulars.Writing.words;
import static jp.kairan.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A person's translation can stand wherever its original stands: as long, as many lines, and no signs that hide. */
@KairanTest
class TranslationShapeTest {
    private static final String TITLE = "夏祭りのお知らせ";
    private static final int LONGEST = 4 * TITLE.length() + 100;

    @Inject
    TestCity city;

    private AccountId head;
    private String id;

    @BeforeEach
    void aCircular() {
        Association association = city.association(1, 1);
        head = city.officer(association.place(), Role.HEAD);
        id = published(head, words(association.place(), "title", TITLE));
    }

    private ValidatableResponse title(String text) {
        return as(head).body(correction("title", hash(head, id, "title"), text))
                .put(path(id))
                .then();
    }

    static Stream<String> misshapen() {
        return Stream.of(
                "Lễ hội\nmùa hè",
                "Lễ hội\rmùa hè",
                "Lễ hội\tmùa hè",
                "Lễ hội\u2028mùa hè",
                "Lễ hội\u202emùa hè",
                "Lễ hội\u202amùa hè",
                "Lễ hội\u2066mùa hè",
                "Lễ hội\u2069mùa hè",
                "Lễ hội\u0007mùa hè",
                "ễ".repeat(LONGEST + 1));
    }

    @ParameterizedTest
    @MethodSource("misshapen")
    void anotherShapeIsRefusedByTheNameOfTheField(String text) {
        title(text)
                .statusCode(400)
                .body("type", equalTo("urn:kairan:problem:invalid"))
                .body("violations[0].field", equalTo("fields[0].text"));
    }

    @Test
    void theLongestIsTakenWhateverItsSignsTake() {
        title("🎆".repeat(LONGEST)).statusCode(200);
    }

    @Test
    void aTextOfSeveralLinesMayHaveOthers() {
        Association association = city.association(1, 1);
        AccountId other = city.officer(association.place(), Role.HEAD);
        String several = published(other, words(association.place(), "body", "一つ\n二つ"));

        as(other)
                .body(correction("body", hash(other, several, "body"), "Một\n\nHai\nBa"))
                .put(path(several))
                .then()
                .statusCode(200);
    }
}
