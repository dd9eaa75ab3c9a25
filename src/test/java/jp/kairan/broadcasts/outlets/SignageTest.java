package jp.kairan.broadcasts.outlets;

import static jp.kairan.broadcasts.BroadcastCalls.send;
import static jp.kairan.broadcasts.BroadcastCalls.sent;
import static jp.kairan.broadcasts.BroadcastCalls.template;
import static jp.kairan.broadcasts.BroadcastCalls.words;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.shelters.ShelterCalls;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class SignageTest {
    @Inject
    TestCity city;

    @Inject
    Clock clock;

    private AccountId staff;
    private Association association;
    private UnitId unit;

    @BeforeEach
    void anAssociation() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
        association = city.association(1, 1);
        unit = association.place().id();
    }

    private Map<String, Object> evacuation() {
        return template("EVACUATION_LEVEL4", Map.of("time", Instant.now(clock).toString()), unit);
    }

    private JsonPath programme(UnitId of, String query) {
        return asNobody()
                .get("/api/v1/signage/" + of + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void theWeightiestComesFirstAndDrillsLast() {
        String news = sent(staff, words(NewWord.next(), unit));
        String drill =
                send(staff, evacuation(), true).then().statusCode(201).extract().path("id");
        String real = sent(staff, evacuation());

        JsonPath shown = programme(unit, "?languages=ja");

        assertThat(shown.getList("slides.findAll { it.message != null }.message.broadcast"))
                .containsExactly(real, news, drill);
        assertThat(shown.getList("slides.findAll { it.message != null }.message.drill"))
                .containsExactly(false, false, true);
        assertThat(shown.getString("slides.find { it.message?.drill == true }.message.title"))
                .startsWith("【訓練】");
    }

    @Test
    void eachMessageIsShownInTheLanguagesInTurn() {
        sent(staff, evacuation());

        JsonPath shown = programme(unit, "?languages=ja,vi,en");

        assertThat(shown.getList("slides.findAll { it.message != null }.language"))
                .containsExactly("ja", "vi", "en");
        assertThat(shown.getList("slides.findAll { it.message != null }.message.title", String.class))
                .doesNotHaveDuplicates();
        assertThat(shown.getList("slides.seconds", Integer.class)).allMatch(seconds -> seconds >= 8 && seconds <= 45);
    }

    @Test
    void whoNamesNoLanguageIsShownTheUsualOnes() {
        sent(staff, evacuation());

        assertThat(programme(unit, "?languages=,").getList("slides.findAll { it.message != null }.language"))
                .containsExactly("ja", "ja-x-easy", "en");
    }

    @Test
    void aScreenShowsWhatIsSaidAboveAndBelowItAndNothingOfTheNeighbours() {
        Association other = city.association(1, 1);
        UnitId federation = association.federation().id();
        String above = sent(staff, words(NewWord.next(), federation));
        String here = sent(staff, words(NewWord.next(), unit));
        String beside = sent(staff, words(NewWord.next(), other.place().id()));

        assertThat(programme(unit, "").getList("slides.message.broadcast"))
                .contains(above, here)
                .doesNotContain(beside);
        assertThat(programme(federation, "").getList("slides.message.broadcast"))
                .contains(above, here)
                .doesNotContain(beside);
    }

    @Test
    void whatIsOverIsShownNoLonger() {
        String id = sent(staff, evacuation());
        String tag = asNobody().get("/api/v1/signage/" + unit).header("ETag");
        as(staff)
                .body(Map.of())
                .post("/api/v1/broadcasts/" + id + "/retraction")
                .then()
                .statusCode(201);

        assertThat(programme(unit, "").getList("slides.message.broadcast")).doesNotContain(id);
        asNobody()
                .header("If-None-Match", tag)
                .get("/api/v1/signage/" + unit)
                .then()
                .statusCode(200);
    }

    @Test
    void theNearestOpenShelterIsShownWithItsAge() {
        double north = -40 + new Random().nextDouble() * 10;
        double east = -120 + new Random().nextDouble() * 10;
        String mark = UUID.randomUUID().toString();
        String far = ShelterCalls.add(staff, ShelterCalls.form("遠い" + mark, north + 0.02, east));
        String near = ShelterCalls.add(staff, ShelterCalls.form("近い" + mark, north + 0.001, east));
        String shut = ShelterCalls.add(staff, ShelterCalls.form("閉" + mark, north, east));
        String asOf = Instant.now(clock).minusSeconds(600).toString();
        ShelterCalls.say(staff, far, Map.of("state", "OPEN", "asOf", asOf));
        ShelterCalls.say(staff, near, Map.of("state", "OPEN", "asOf", asOf));
        ShelterCalls.say(staff, shut, Map.of("state", "CLOSED"));

        JsonPath shown = programme(unit, "?languages=en&latitude=" + north + "&longitude=" + east);

        List<String> shelters = shown.getList("slides.find { it.shelters != null }.shelters.id");
        assertThat(shelters).startsWith(near, far).doesNotContain(shut);
        assertThat(shown.getInt("slides.find { it.shelters != null }.shelters[0].ageMinutes"))
                .isBetween(9, 11);
        assertThat(shown.getInt("slides.find { it.shelters != null }.shelters[0].metres"))
                .isEqualTo(111);
    }

    @Test
    void aScreenOfNoUnitIs404AndAnUnknownLanguage400() {
        asNobody().get("/api/v1/signage/" + UUID.randomUUID()).then().statusCode(404);
        asNobody()
                .get("/api/v1/signage/" + unit + "?languages=xx")
                .then()
                .statusCode(400)
                .body("status", equalTo(400));
    }
}
