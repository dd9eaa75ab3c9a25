package jp.kairan.events;

import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.own;
import static jp.kairan.events.Answering.with;
import static jp.kairan.events.Planning.published;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.Role;
import jp.kairan.directory.Belongings;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.ProblemException;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestEngines;
import jp.kairan.testing.TestTranslator;
import jp.kairan.translation.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class EventLanguageTest {
    private static final String WORD = TestTranslator.word(Language.VI);

    @Inject
    TestCity city;

    @Inject
    TestEngines engines;

    @Inject
    EventWording wording;

    @Inject
    Belongings belongings;

    private final TestTranslator engine = new TestTranslator("fake");
    private final String title = "清掃" + NewWord.next();
    private final String rice = "幕の内" + NewWord.next();
    private final String roll = "おにぎり" + NewWord.next();
    private Association association;
    private Place place;
    private AccountId head;
    private AccountId resident;

    @BeforeEach
    void anAssociation() {
        engines.use(engine);
        association = city.association(1, 1);
        place = association.place();
        head = city.officer(place, Role.HEAD);
        resident = association.houses().get(0).anyResident();
    }

    @AfterEach
    void asBefore() {
        engines.use();
    }

    private Map<String, Object> event() {
        return Planning.with(
                Planning.words(place),
                "title",
                title,
                "body",
                "軍手を2つ。電話は076-220-2111へ。" + NewWord.next(),
                "feeNote",
                "300円" + NewWord.next(),
                "place",
                Map.of("name", "米泉公園"),
                "contact",
                "環境部 070-0000-0000",
                "questions",
                List.of(
                        Map.of(
                                "kind",
                                "CHOICE",
                                "words",
                                "お弁当は" + NewWord.next(),
                                "choices",
                                List.of(rice, roll),
                                "required",
                                true),
                        Map.of("kind", "YES_NO", "words", "車で" + NewWord.next())));
    }

    private static Response readIn(AccountId by, String id, Language language) {
        return as(by).header("Accept-Language", language.tag()).get(Planning.EVENTS + "/" + id);
    }

    private Actor actor(AccountId account) {
        return Actor.person(account, null, null, belongings.offices(account), belongings.homes(account));
    }

    @Test
    void aResidentUnderstandsWhatTheyAreAskedAndAnswersIt() {
        String id = published(head, event());

        JsonPath seen = readIn(resident, id, Language.VI)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(seen.getString("title")).contains(WORD).doesNotContain("清掃");
        assertThat(seen.getString("body")).contains(WORD, "2", "076-220-2111");
        assertThat(seen.getString("feeNote")).contains(WORD, "300");
        assertThat(seen.getString("place.name")).isEqualTo("米泉公園");
        assertThat(seen.getString("contact")).isEqualTo("環境部 070-0000-0000");
        assertThat(seen.getList("questions.words", String.class)).allMatch(words -> words.contains(WORD));
        assertThat(seen.getList("questions[0].choices")).isEqualTo(List.of(rice, roll));
        assertThat(seen.getList("questions[0].labels", String.class))
                .hasSize(2)
                .allMatch(label -> label.contains(WORD));
        assertThat(seen.getString("translation.origin")).isEqualTo("MACHINE");
        assertThat(engine.calls(Language.VI)).isOne();

        OccurrenceId date = Planning.onlyDate(resident, id);
        String sent = seen.getString("questions[0].choices[1]");
        give(resident, date, with(attend(1), "replies", List.of(Map.of("no", 1, "value", sent))))
                .statusCode(200);
        own(resident, date).body("answer.replies[0].value", equalTo(roll));
        readIn(resident, id, Language.VI).then().body("title", equalTo(seen.getString("title")));
        assertThat(engine.calls(Language.VI)).isOne();
    }

    @Test
    void whatIsShownForAChoiceIsNoAnswer() {
        String id = published(head, event());
        String shown = readIn(resident, id, Language.VI).jsonPath().getString("questions[0].labels[0]");
        give(
                        resident,
                        Planning.onlyDate(resident, id),
                        with(attend(1), "replies", List.of(Map.of("no", 1, "value", shown))))
                .statusCode(400);
    }

    @Test
    void theDeskReadsAndEditsTheOriginal() {
        String id = published(head, event());
        readIn(head, id, Language.VI)
                .then()
                .body("title", equalTo(title))
                .body("questions[0].choices", equalTo(List.of(rice, roll)))
                .body("questions[0]", not(hasKey("labels")))
                .body("$", not(hasKey("translation")));
        assertThat(engine.orders()).isEmpty();
        as(head).get(Planning.EVENTS + "/" + id + "?language=vi").then().body("title", containsString(WORD));
    }

    @Test
    void theOriginalIsThereForTheAsking() {
        String id = published(head, event());
        as(resident)
                .header("Accept-Language", "vi")
                .get(Planning.EVENTS + "/" + id + "?language=ja")
                .then()
                .statusCode(200)
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo(title))
                .body("questions[0]", not(hasKey("labels")))
                .body("$", not(hasKey("translation")));
    }

    @Test
    void whoeverMayNotReadItMayNotReadItInAnyLanguage() {
        String id = published(head, event());
        AccountId stranger =
                city.association(association.federation(), 1, 1).houses().get(0).anyResident();
        for (Language language : Language.values()) {
            readIn(stranger, id, language).then().statusCode(404);
        }
        assertThat(engine.orders()).isEmpty();
    }

    @Test
    void aSensitiveOneReachesNoEngineButOurOwn() {
        TestTranslator own = new TestTranslator("own").inOwnHands();
        String id = published(head, Planning.with(event(), "sensitive", true));
        readIn(resident, id, Language.VI).then().body("title", equalTo(title));
        engines.use(engine, own);
        readIn(resident, id, Language.VI).then().body("title", containsString(WORD));
        assertThat(engine.orders()).isEmpty();
        assertThat(own.calls(Language.VI)).isOne();
    }

    @Test
    void whyItIsCalledOffIsReadInTheLanguageToo() {
        String id = published(head, event());
        Planning.cancel(head, id).then().statusCode(201);
        readIn(resident, id, Language.VI)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("cancelReason", containsString(WORD));
    }

    @Test
    void aDraftReachesNoEngineButOurOwn() {
        String id = Planning.drafted(head, event());
        String url = Planning.EVENTS + "/" + id + "?language=vi";
        as(head).get(url)
                .then()
                .statusCode(200)
                .body("title", equalTo(title))
                .body("translation.completeness", equalTo("UNAVAILABLE"));
        engines.use(engine, new TestTranslator("own").inOwnHands());
        as(head).get(url).then().body("title", containsString(WORD));
        assertThat(engine.orders()).isEmpty();
    }

    @Test
    void aCalendarHasTitlesThatNobodyReadYetAtALaterLook() {
        published(head, event());
        calendarIn(Language.VI)
                .then()
                .body("items.title", equalTo(List.of(title)))
                .body("items[0].translation.completeness", equalTo("PENDING"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> calendarIn(Language.VI)
                        .then()
                        .body("items[0].title", containsString(WORD))
                        .body("items[0].translation.completeness", equalTo("WHOLE")));
    }

    @Test
    void theNoteOnADateIsListedInTheLanguageAtALaterLook() {
        String id = published(head, Planning.with(event(), "rrule", "FREQ=WEEKLY;COUNT=2"));
        String reason = "雨のため中止" + NewWord.next();
        String url = Planning.EVENTS + "/" + id + "/occurrences/"
                + Planning.dateIds(head, id).get(0) + "/cancellation";
        as(head).body(Map.of("reason", reason)).post(url).then().statusCode(201);

        datesIn(resident, id)
                .then()
                .header("Vary", containsString("Accept-Language"))
                .body("items[0].note", equalTo(reason))
                .body("items[0].translation.completeness", equalTo("PENDING"))
                .body("items[1]", not(hasKey("translation")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> datesIn(resident, id)
                        .then()
                        .body("items[0].note", containsString(WORD))
                        .body("items[0].translation.origin", equalTo("MACHINE")));
        datesIn(head, id).then().body("items[0].note", equalTo(reason)).body("items[0]", not(hasKey("translation")));
    }

    private static Response datesIn(AccountId by, String id) {
        return as(by).header("Accept-Language", "vi").get(Planning.EVENTS + "/" + id + "/occurrences");
    }

    @Test
    void theCalendarShowsTitlesThatAreKnown() {
        String id = published(head, event());
        calendarIn(Language.VI).then().body("items.title", equalTo(List.of(title)));
        readIn(resident, id, Language.VI).then().statusCode(200);
        calendarIn(Language.VI)
                .then()
                .body("items.title", everyItem(containsString(WORD)))
                .body("items.translation.origin", equalTo(List.of("MACHINE")));
        calendarIn(Language.JA).then().body("items.title", equalTo(List.of(title)));
    }

    private Response calendarIn(Language language) {
        return as(resident).header("Accept-Language", language.tag()).get("/api/v1/calendar");
    }

    @Test
    void itsWordsAreOfferedOnceReadersHaveThem() {
        String id = Planning.drafted(head, event());
        UUID subject = UUID.fromString(id);
        assertThat(wording.words(subject)).isEmpty();
        Planning.publish(head, id).then().statusCode(201);

        Wording offered = wording.words(subject).orElseThrow();
        assertThat(offered.fields())
                .extracting(Wording.Field::name)
                .containsExactly(
                        "title", "body", "feeNote", "question.1", "question.1.1", "question.1.2", "question.2");
        assertThat(offered.publisher()).isEqualTo(place.path());
        Planning.cancel(head, id).then().statusCode(201);
        assertThat(wording.words(subject).orElseThrow().fields())
                .extracting(Wording.Field::name)
                .contains("cancelReason");
    }

    @Test
    void onlyItsDeskHandlesItsWords() {
        UUID draft = UUID.fromString(Planning.drafted(head, event()));
        UUID sent = UUID.fromString(published(head, event()));
        AccountId stranger = city.officer(city.association(1, 1).place(), Role.HEAD);

        assertThat(wording.forDesk(actor(head), draft).fields()).isNotEmpty();
        refused(resident, draft, 404);
        refused(resident, sent, 403);
        refused(stranger, sent, 404);
        refused(stranger, UUID.randomUUID(), 404);
    }

    private void refused(AccountId by, UUID subject, int status) {
        assertThatThrownBy(() -> wording.forDesk(actor(by), subject))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(status));
    }
}
