package jp.kairan.broadcasts;

import static jp.kairan.broadcasts.BroadcastCalls.inbox;
import static jp.kairan.broadcasts.BroadcastCalls.read;
import static jp.kairan.broadcasts.BroadcastCalls.sent;
import static jp.kairan.broadcasts.BroadcastCalls.template;
import static jp.kairan.broadcasts.BroadcastCalls.words;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Language;
import jp.kairan.shelters.Hazard;
import jp.kairan.shelters.ShelterCalls;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class OneEntryTest {
    @Inject
    TestCity city;

    @Inject
    Clock clock;

    private AccountId staff;
    private Association association;
    private AccountId resident;

    @BeforeEach
    void anAssociation() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
        association = city.association(1, 2);
        resident = association.houses().get(0).anyResident();
    }

    private List<String> shelters(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(ShelterCalls.add(staff, ShelterCalls.form(ShelterCalls.name(), 36.5, 136.6, Hazard.EARTHQUAKE)));
        }
        return ids;
    }

    @Test
    void openingTwentySheltersIsOneEntry() {
        List<String> shelters = shelters(20);
        Map<String, Object> entry = template(
                "SHELTER_OPENED",
                Map.of("time", Instant.now(clock).toString()),
                association.place().id());
        entry.put("shelters", Map.of("ids", shelters));

        String id = sent(staff, entry);

        assertThat(inbox(resident, id)).isNotNull();
        assertThat(read(id, "ja").getList("bulletins[0].shelters")).hasSize(20);
        for (String shelter : shelters) {
            asNobody().get("/api/v1/shelters/" + shelter).then().body("status.state", equalTo("OPEN"));
        }
        asNobody()
                .get("/api/v1/broadcasts?unit=" + association.place().id())
                .then()
                .statusCode(200)
                .body("items.broadcast", hasItem(id));
    }

    @Test
    void aShelterThatFillsUpKeepsWhoIsThereAndWhatItLacks() {
        String shelter = shelters(1).get(0);
        ShelterCalls.say(staff, shelter, Map.of("state", "OPEN", "people", 84, "needs", List.of("毛布")));
        Map<String, Object> entry = template(
                "SHELTER_FULL",
                Map.of("time", Instant.now(clock).toString()),
                association.place().id());
        entry.put("shelters", Map.of("ids", List.of(shelter)));

        sent(staff, entry);

        asNobody()
                .get("/api/v1/shelters/" + shelter)
                .then()
                .body("status.crowding", equalTo("FULL"))
                .body("status.people", equalTo(84))
                .body("status.needs", hasItem("毛布"));
    }

    @Test
    void aYearThatWasMistypedIsRefused() {
        Map<String, Object> entry =
                words("お知らせ" + NewWord.next(), association.place().id());
        entry.put("onsetAt", "+12026-01-01T00:00:00Z");

        BroadcastCalls.send(staff, entry, false).then().statusCode(400);
    }

    @Test
    void aTemplateIsThereInEveryLanguageAtOnceAndNoEngineWasAsked() {
        Map<String, Object> entry = template(
                "BEAR",
                Map.of("place", "犀川緑地", "time", Instant.now(clock).toString()),
                association.place().id());
        String id = sent(staff, entry);

        String japanese = read(id, "ja").getString("bulletins[0].body");
        for (Language language : Language.values()) {
            var reading = read(id, language.tag());
            assertThat(reading.getString("bulletins[0].body"))
                    .as(language.tag())
                    .contains("犀川緑地");
            if (language != Language.JA) {
                assertThat(reading.getString("bulletins[0].body")).isNotEqualTo(japanese);
                assertThat(reading.getString("bulletins[0].translation.origin")).isEqualTo("PHRASE");
            }
        }
    }

    @Test
    void theTitleInTheInboxIsInTheLanguageOfItsReader() {
        String id = sent(
                staff,
                template(
                        "BEAR",
                        Map.of("place", "大乗寺丘陵公園", "time", Instant.now(clock).toString()),
                        association.place().id()));

        String english = as(resident)
                .header("Accept-Language", "en")
                .get("/api/v1/inbox")
                .then()
                .extract()
                .jsonPath()
                .getString("items.find { it.subject == '" + id + "' }.title");

        assertThat(english)
                .isEqualTo(read(id, "en").getString("bulletins[0].title"))
                .containsIgnoringCase("bear");
    }

    @Test
    void wordsOfAPersonGoBeforeAnyOther() {
        Map<String, Object> entry =
                words("水道管の工事" + NewWord.next(), association.place().id());
        entry.put(
                "translations",
                List.of(Map.of("language", "en", "title", "Works on water pipes", "body", "Ask us for details.")));
        String id = sent(staff, entry);

        var english = read(id, "en");
        assertThat(english.getString("bulletins[0].title")).isEqualTo("Works on water pipes");
        assertThat(english.getString("bulletins[0].translation.origin")).isEqualTo("PERSON");
    }

    @Test
    void whatConcernsOneAssociationIsNotListedForAnother() {
        String id =
                sent(staff, words("町内の工事" + NewWord.next(), association.place().id()));
        Association other = city.association(1, 1);

        asNobody()
                .get("/api/v1/broadcasts?unit=" + other.place().id())
                .then()
                .statusCode(200)
                .body("items.broadcast", not(hasItem(id)));
        assertThat(inbox(other.houses().get(0).anyResident(), id)).isNull();
    }

    @Test
    void aReaderWhoHasItGetsNothingAgain() {
        sent(staff, words("お知らせ" + NewWord.next(), association.place().id()));
        String path = "/api/v1/broadcasts?unit=" + association.place().id();
        String tag = asNobody().get(path).then().statusCode(200).extract().header("ETag");

        asNobody().header("If-None-Match", tag).get(path).then().statusCode(304);

        sent(staff, words("もう一つ" + NewWord.next(), association.place().id()));
        asNobody().header("If-None-Match", tag).get(path).then().statusCode(200);
    }

    @Test
    void entriesThatContradictThemselvesAreRefusedAndSayNothing() {
        var unit = association.place().id();
        Map<String, Object> both =
                template("BEAR", Map.of("place", "山", "time", Instant.now(clock).toString()), unit);
        both.put("words", Map.of("title", "熊", "body", ""));
        Map<String, Object> neither = words("題", unit);
        neither.remove("words");
        Map<String, Object> noLevel = words("避難してください", unit);
        noLevel.put("category", "EVACUATION");
        Map<String, Object> past = words("題", unit);
        past.put("expiresAt", "2020-01-01T00:00:00+09:00");
        Map<String, Object> nowhere = words("題");
        Map<String, Object> group = words("題", association.groups().get(0).id());
        for (Map<String, Object> entry : List.of(both, neither, noLevel, past, nowhere, group)) {
            as(staff)
                    .body(Map.of("message", entry, "drill", false, "send", true))
                    .post("/api/v1/broadcasts")
                    .then()
                    .statusCode(400);
        }
    }
}
