package jp.kairan.circulars;

import static jp.kairan.circulars.Writing.published;
import static jp.kairan.circulars.Writing.read;
import static jp.kairan.circulars.Writing.withdraw;
import static jp.kairan.circulars.Writing.words;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.Role;
import jp.kairan.directory.Belongings;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.ProblemException;
import jp.kairan.phrases.Phrases;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestClock;
import jp.kairan.testing.TestEngines;
import jp.kairan.testing.TestTranslator;
import jp.kairan.translation.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class CircularLanguageTest {
    private static final List<Language> SIX =
            List.of(Language.EN, Language.VI, Language.ZH_HANS, Language.PT, Language.MY, Language.NE);

    /** The names of units are asked for every five minutes: each test is so much later than the one before. */
    private static final Duration NAMES_ARE_KNOWN = Duration.ofMinutes(6);

    private static final AtomicInteger TURNS = new AtomicInteger();

    @Inject
    TestCity city;

    @Inject
    TestEngines engines;

    @Inject
    TestClock clock;

    @Inject
    Phrases phrases;

    @Inject
    CircularWording wording;

    @Inject
    Belongings belongings;

    private final TestTranslator engine = new TestTranslator("fake");
    private Association association;
    private Place place;
    private AccountId head;
    private AccountId resident;
    private String title;
    private String body;

    @BeforeEach
    void anAssociation() {
        engines.use(engine);
        association = city.association(1, 6);
        place = association.place();
        head = city.officer(place, Role.HEAD);
        resident = association.houses().get(0).anyResident();
        title = "夏祭り" + NewWord.next();
        body = "8月2日の**18時**から" + place.name() + "で" + NewWord.next() + "をします。\n\n"
                + "- 電話は076-220-2111へ" + NewWord.next() + "\n"
                + "- [くわしく](https://example.jp/matsuri)" + NewWord.next();
        clock.turn(NAMES_ARE_KNOWN.multipliedBy(TURNS.incrementAndGet()));
    }

    @AfterEach
    void asBefore() {
        engines.use();
        clock.reset();
    }

    private Map<String, Object> circular() {
        Map<String, Object> words = words(place, "title", title);
        words.put("body", body);
        return words;
    }

    private static Response readIn(AccountId by, String id, Language language) {
        return as(by).header("Accept-Language", language.tag()).get(Writing.PATH + id);
    }

    /** What engines got to see in all, to be looked through for what they must not see. */
    private static String seen(TestTranslator translator) {
        return translator.orders().toString();
    }

    private Actor actor(AccountId account) {
        return Actor.person(account, null, null, belongings.offices(account), belongings.homes(account));
    }

    private void keepsTheFacts(JsonPath circular, Language language) {
        String word = TestTranslator.word(language);
        assertThat(circular.getString("title")).contains(word).doesNotContain("夏祭り");
        assertThat(circular.getString("text"))
                .contains(word, "18", "2", "8", "076-220-2111", place.name())
                .doesNotContain("をします");
        assertThat(circular.getString("html"))
                .contains("<strong>", "href=\"https://example.jp/matsuri\"", "<li>", place.name());
    }

    @Test
    void sixResidentsReadOneCircularInTheirLanguagesWithOneCallALanguage() {
        String id = published(head, circular());
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < SIX.size(); i++) {
            Language language = SIX.get(i);
            AccountId reader = association.houses().get(i).anyResident();

            JsonPath first = readIn(reader, id, language)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            readIn(reader, id, language).then().statusCode(200).body("title", equalTo(first.getString("title")));

            keepsTheFacts(first, language);
            assertThat(first.getString("translation.language")).isEqualTo(language.tag());
            assertThat(first.getString("translation.origin")).isEqualTo("MACHINE");
            assertThat(first.getString("translation.completeness")).isEqualTo("WHOLE");
            assertThat(first.getString("translation.engine")).isEqualTo("fake");
            assertThat(first.getString("translation.label"))
                    .isEqualTo(phrases.find("label.machine", language).text());
            labels.add(first.getString("translation.label"));
            assertThat(engine.calls(language)).isOne();
        }
        assertThat(labels).hasSize(SIX.size());
    }

    @Test
    void theOriginalIsThereForTheAsking() {
        String id = published(head, circular());
        readIn(resident, id, Language.VI).then().header("Vary", containsString("Accept-Language"));

        as(resident)
                .header("Accept-Language", "vi")
                .get(Writing.PATH + id + "?language=ja")
                .then()
                .statusCode(200)
                .body("title", equalTo(title))
                .body("body", equalTo(body))
                .body("$", not(hasKey("translation")));
        read(resident, id).then().body("title", equalTo(title)).body("$", not(hasKey("translation")));
    }

    @Test
    void theOriginalHasReadingsForTheAsking() {
        String id = published(head, circular());

        as(resident)
                .get(Writing.PATH + id + "?language=ja&furigana=true")
                .then()
                .statusCode(200)
                .body("html", containsString("<ruby>電話<rp>（</rp><rt>でんわ</rt>"))
                .body("html", containsString("href=\"https://example.jp/matsuri\""))
                .body("text", not(containsString("でんわ")))
                .body("titleHtml", containsString("<ruby>"))
                .body("$", not(hasKey("translation")));
        as(resident)
                .get(Writing.PATH + id + "?language=ja")
                .then()
                .body("html", not(containsString("<ruby>")))
                .body("$", not(hasKey("titleHtml")));
    }

    @Test
    void aTitleWithReadingsIsNoMarkup() {
        String id = published(head, words(place, "title", "<b>夏祭り</b> & 花火"));
        as(resident)
                .get(Writing.PATH + id + "?language=ja&furigana=true")
                .then()
                .body("titleHtml", startsWith("&lt;b&gt;<ruby>"))
                .body("titleHtml", containsString("&lt;/b&gt; &amp; <ruby>"));
    }

    @Test
    void aLanguageNobodyKnowsIsRefused() {
        String id = published(head, circular());
        as(resident)
                .get(Writing.PATH + id + "?language=xx")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:kairan:problem:invalid"))
                .body("violations[0].field", equalTo("language"));
        as(resident)
                .header("Accept-Language", "xx")
                .get(Writing.PATH + id)
                .then()
                .body("title", equalTo(title));
    }

    @Test
    void theDeskReadsTheOriginalUnlessItAsks() {
        String id = published(head, circular());
        readIn(head, id, Language.VI)
                .then()
                .statusCode(200)
                .body("title", equalTo(title))
                .body("body", equalTo(body))
                .body("$", not(hasKey("translation")));
        assertThat(engine.orders()).isEmpty();

        as(head).get(Writing.PATH + id + "?language=vi")
                .then()
                .statusCode(200)
                .body("title", not(containsString("夏祭り")))
                .body("translation.origin", equalTo("MACHINE"))
                .body("$", hasKey("lockVersion"));
    }

    @Test
    void whatIsNotPublishedYetReachesNoEngineButOurOwn() {
        String draft = Writing.drafted(head, circular());
        String scheduled = Writing.drafted(head, circular());
        String tomorrow = clock.instant().plus(Duration.ofDays(1)).toString();
        Writing.step(head, scheduled, "publication", Map.of("publishAt", tomorrow))
                .then()
                .body("state", equalTo("SCHEDULED"));

        for (String id : List.of(draft, scheduled)) {
            as(head).get(Writing.PATH + id + "?language=vi")
                    .then()
                    .statusCode(200)
                    .body("title", equalTo(title))
                    .body("translation.completeness", equalTo("UNAVAILABLE"));
        }
        TestTranslator own = new TestTranslator("own").inOwnHands();
        engines.use(engine, own);
        as(head).get(Writing.PATH + draft + "?language=vi")
                .then()
                .body("title", containsString(TestTranslator.word(Language.VI)));
        assertThat(engine.orders()).isEmpty();
    }

    @Test
    void whyItWasCorrectedIsListedInTheLanguageAtALaterLook() {
        String id = published(head, circular());
        String reason = "時刻の誤り" + NewWord.next();
        Writing.step(head, id, "correction", Map.of("title", title, "body", body, "reason", reason))
                .then()
                .statusCode(201);

        versionsIn(resident, id)
                .then()
                .header("Vary", containsString("Accept-Language"))
                .body("items[0].reason", equalTo(reason))
                .body("items[0].translation.completeness", equalTo("PENDING"))
                .body("items[1]", not(hasKey("translation")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> versionsIn(resident, id)
                        .then()
                        .body("items[0].reason", containsString(TestTranslator.word(Language.VI)))
                        .body("items[0].translation.origin", equalTo("MACHINE")));
        versionsIn(head, id)
                .then()
                .body("items[0].reason", equalTo(reason))
                .body("items[0]", not(hasKey("translation")));
    }

    private static Response versionsIn(AccountId by, String id) {
        return as(by).header("Accept-Language", "vi").get(Writing.PATH + id + "/versions");
    }

    @Test
    void whoeverMayNotReadItMayNotReadItInAnyLanguage() {
        String id = published(head, circular());
        var other = city.association(association.federation(), 1, 1);
        AccountId stranger = other.houses().get(0).anyResident();
        for (Language language : Language.values()) {
            readIn(stranger, id, language).then().statusCode(404);
            as(stranger)
                    .get(Writing.PATH + id + "?language=" + language.tag())
                    .then()
                    .statusCode(404);
        }
        assertThat(engine.orders()).isEmpty();
    }

    @Test
    void whatIsSensitiveReachesNoEngineButOurOwn() {
        TestTranslator own = new TestTranslator("own").inOwnHands();
        Map<String, Object> words = circular();
        words.put("sensitive", true);
        String id = published(head, words);

        readIn(resident, id, Language.VI)
                .then()
                .statusCode(200)
                .body("title", equalTo(title))
                .body("body", equalTo(body))
                .body("translation.completeness", equalTo("UNAVAILABLE"))
                .body("translation", hasKey("notice"));
        assertThat(engine.orders()).isEmpty();

        engines.use(engine, own);
        keepsTheFacts(readIn(resident, id, Language.VI).jsonPath(), Language.VI);
        assertThat(engine.orders()).isEmpty();
        assertThat(own.calls(Language.VI)).isOne();
    }

    @Test
    void aWithdrawnOneHasNoBodyInAnyLanguageAndTellsWhyInAll() {
        String id = published(head, circular());
        readIn(resident, id, Language.VI).then().statusCode(200);
        int before = engine.orders().size();
        withdraw(head, id).then().statusCode(201);

        for (Language language : Language.values()) {
            readIn(resident, id, language)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("WITHDRAWN"))
                    .body("$", not(hasKey("body")))
                    .body("$", not(hasKey("html")))
                    .body("$", not(hasKey("text")));
        }
        JsonPath known = readIn(resident, id, Language.VI).jsonPath();
        assertThat(known.getString("title")).contains(TestTranslator.word(Language.VI));
        assertThat(known.getString("withdrawalReason")).contains(TestTranslator.word(Language.VI));
        JsonPath unknown = readIn(resident, id, Language.PT).jsonPath();
        assertThat(unknown.getString("title")).isEqualTo(title);
        assertThat(unknown.getString("withdrawalReason")).contains(TestTranslator.word(Language.PT));
        assertThat(engine.orders().subList(before, engine.orders().size()).toString())
                .doesNotContain("夏祭り")
                .doesNotContain("をします");
    }

    @Test
    void theReasonOfACorrectionIsReadInTheLanguageToo() {
        String id = published(head, circular());
        Writing.step(head, id, "correction", Map.of("title", title, "body", body, "reason", NewWord.next()))
                .then()
                .statusCode(201);
        readIn(resident, id, Language.KO)
                .then()
                .body("correctionReason", containsString(TestTranslator.word(Language.KO)));
    }

    @Test
    void noFactOfItLeavesTheHouse() {
        String id = published(head, circular());
        readIn(resident, id, Language.VI).then().statusCode(200);
        assertThat(seen(engine)).doesNotContain("2111", "example.jp", place.name());
    }

    @Test
    void plainJapaneseIsMarkedAsWhatItIs() {
        String id = published(head, circular());
        readIn(resident, id, Language.JA_EASY)
                .then()
                .statusCode(200)
                .body("body", containsString("076-220-2111"))
                .body("html", containsString("example.jp/matsuri"));
        assertThat(engine.orders()).isEmpty();
    }

    @Test
    void itsWordsAreOfferedOnlyWhileReadersHaveThem() {
        String id = Writing.drafted(head, circular());
        UUID subject = UUID.fromString(id);
        assertThat(wording.words(subject)).isEmpty();
        Writing.publish(head, id).then().statusCode(201);

        Wording offered = wording.words(subject).orElseThrow();
        assertThat(offered.fields())
                .containsExactly(new Wording.Field("title", title), new Wording.Field("body", body));
        assertThat(offered.publisher()).isEqualTo(place.path());
        assertThat(offered.confidential()).isFalse();

        withdraw(head, id).then().statusCode(201);
        assertThat(wording.words(subject)).isEmpty();
        assertThat(wording.words(UUID.randomUUID())).isEmpty();
    }

    @Test
    void onlyItsDeskHandlesItsWords() {
        UUID draft = UUID.fromString(Writing.drafted(head, circular()));
        UUID sent = UUID.fromString(published(head, circular()));
        AccountId stranger = city.officer(city.association(1, 1).place(), Role.HEAD);

        assertThat(wording.forDesk(actor(head), draft).fields()).hasSize(2);
        assertThat(wording.forDesk(actor(head), sent).fields()).hasSize(2);
        refused(resident, draft, 404);
        refused(resident, sent, 403);
        refused(stranger, draft, 404);
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
