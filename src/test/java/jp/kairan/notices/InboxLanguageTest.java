package jp.kairan.notices;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import jp.kairan.access.AccountId;
import jp.kairan.access.Term;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestEngines;
import jp.kairan.testing.TestTranslator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class InboxLanguageTest {
    private static final String WORD = TestTranslator.word(Language.VI);

    @Inject
    TestCity city;

    @Inject
    TestNotices notices;

    @Inject
    TestEngines engines;

    @Inject
    Phrases phrases;

    private final TestTranslator engine = new TestTranslator("fake");
    private final String title = "どぶ掃除" + NewWord.next();
    private Place place;
    private AccountId reader;

    @BeforeEach
    void anAssociation() {
        engines.use(engine);
        var association = city.association(1, 1);
        place = association.place();
        reader = association.houses().get(0).anyResident();
    }

    @AfterEach
    void asBefore() {
        engines.use();
    }

    private TestNotices.Sent sent(boolean sensitive) {
        return notices.titled(place, title, sensitive, Term.everyone(place.id()));
    }

    private String label(String key, Language language) {
        return phrases.find(key, language).text();
    }

    private Response inboxIn(Language language) {
        return as(reader).header("Accept-Language", language.tag()).get("/api/v1/inbox");
    }

    private Response inboxSince(String tag) {
        return as(reader)
                .header("Accept-Language", "vi")
                .header("If-None-Match", tag)
                .get("/api/v1/inbox");
    }

    @Test
    void aTitleIsShownAsItIsAtFirstAndInTheLanguageAtTheNextLook() {
        sent(false);
        Response first = inboxIn(Language.VI);
        first.then()
                .statusCode(200)
                .header("Vary", containsString("Accept-Language"))
                .body("items[0].title", equalTo(title))
                .body("items[0].translation.completeness", equalTo("PENDING"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> inboxSince(first.header("ETag"))
                        .then()
                        .statusCode(200)
                        .body("items[0].title", containsString(WORD))
                        .body("items[0].translation.language", equalTo("vi"))
                        .body("items[0].translation.origin", equalTo("MACHINE"))
                        .body("items[0].translation.engine", equalTo("fake"))
                        .body("items[0].translation.label", equalTo(label("label.machine", Language.VI)))
                        .body("items[0].translation.completeness", equalTo("WHOLE")));

        inboxSince(inboxIn(Language.VI).header("ETag")).then().statusCode(304);
        assertThat(engine.calls(Language.VI)).isOne();
        inboxIn(Language.JA).then().body("items[0].title", equalTo(title)).body("items[0]", not(hasKey("translation")));
    }

    @Test
    void nobodyWaitsForASlowEngine() {
        sent(false);
        CountDownLatch answer = new CountDownLatch(1);
        engine.answering(order -> {
            await().atMost(Duration.ofSeconds(30)).until(() -> answer.getCount() == 0);
            return TestTranslator.honest(order);
        });
        inboxIn(Language.VI).then().statusCode(200).body("items[0].title", equalTo(title));
        await().atMost(Duration.ofSeconds(20)).until(() -> engine.calls(Language.VI) == 1);
        inboxIn(Language.VI).then().statusCode(200).body("items[0].title", equalTo(title));
        answer.countDown();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> inboxIn(Language.VI).then().body("items[0].title", containsString(WORD)));
        assertThat(engine.calls(Language.VI)).isOne();
    }

    @Test
    void aSensitiveTitleReachesNoEngineButOurOwn() {
        sent(true);
        inboxIn(Language.VI)
                .then()
                .body("items[0].title", equalTo(title))
                .body("items[0].translation.completeness", equalTo("UNAVAILABLE"));
        TestTranslator own = new TestTranslator("own").inOwnHands();
        engines.use(engine, own);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> inboxIn(Language.VI).then().body("items[0].title", containsString(WORD)));
        assertThat(engine.orders()).isEmpty();
    }

    @Test
    void aWithdrawnTitleIsTheFixedSentenceInEveryLanguage() {
        notices.withdraw(sent(false));
        for (Language language : Language.values()) {
            inboxIn(language)
                    .then()
                    .body("items[0].withdrawn", equalTo(true))
                    .body("items[0].title", equalTo(label("label.withdrawn-title", language)));
        }
        inboxIn(Language.VI)
                .then()
                .body("items[0].translation.origin", equalTo("PHRASE"))
                .body("items[0].translation.label", equalTo(label("label.phrase", Language.VI)));
        inboxIn(Language.JA).then().body("items[0]", not(hasKey("translation")));
        assertThat(engine.orders()).isEmpty();
    }
}
