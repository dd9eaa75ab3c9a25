package jp.kairan.shelters;

import static jp.kairan.shelters.ShelterCalls.add;
import static jp.kairan.shelters.ShelterCalls.form;
import static jp.kairan.shelters.ShelterCalls.say;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test stands somewhere of its own in the oceans, so that nobody else's shelters are near. */
@KairanTest
class FindingAShelterTest {
    @Inject
    TestCity city;

    @Inject
    Clock clock;

    private AccountId staff;
    private String mark;
    private double north;
    private double east;

    @BeforeEach
    void settle() {
        staff = city.officer(city.city(), Role.CITY_ADMIN);
        mark = UUID.randomUUID().toString();
        north = -50 + new Random().nextDouble() * 10;
        east = -150 + new Random().nextDouble() * 50;
    }

    @Test
    // of a hazard that no other test has its shelters open for: those would stand in between
    void theNearestOpenOneThatIsFitForTheHazardComesFirst() {
        String unfit = at(0.001, Hazard.FLOOD);
        String shut = at(0.002, Hazard.INLAND_FLOOD);
        String unsaid = at(0.003, Hazard.INLAND_FLOOD);
        String full = at(0.004, Hazard.INLAND_FLOOD);
        String far = at(0.006, Hazard.INLAND_FLOOD);
        String near = at(0.005, Hazard.INLAND_FLOOD);
        List.of(unfit, far, near).forEach(id -> say(staff, id, Map.of("state", "OPEN")));
        say(staff, full, Map.of("state", "OPEN", "crowding", "FULL"));
        say(staff, shut, Map.of("state", "CLOSED"));

        asNobody()
                .body(Map.of("latitude", north, "longitude", east, "hazard", "INLAND_FLOOD", "limit", 5))
                .post("/api/v1/shelters/nearest")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("items.shelter.id", contains(near, far, full, unsaid, shut));
    }

    @Test
    void theAnswerSaysHowFarItIsAndHowOldTheInformation() {
        String one = at(0.01, Hazard.FIRE);
        String asOf = Instant.now(clock).minusSeconds(300).toString();
        say(staff, one, Map.of("state", "OPEN", "asOf", asOf));

        var answer = asNobody()
                .body(Map.of("latitude", north, "longitude", east, "hazard", "FIRE", "limit", 1))
                .post("/api/v1/shelters/nearest")
                .then()
                .statusCode(200)
                .body("latitude", nullValue())
                .extract();
        assertThat((int) answer.path("items[0].metres")).isEqualTo(1112);
        assertThat((int) answer.path("items[0].ageSeconds")).isBetween(300, 330);
        assertThat((String) answer.path("asOf")).isNotNull();
    }

    @Test
    void aPlaceThatIsNoneIsRefusedWithoutRepeatingIt() {
        String answer = asNobody()
                .body(Map.of("latitude", 91.2345, "longitude", 136.6))
                .post("/api/v1/shelters/nearest")
                .then()
                .statusCode(400)
                .body("violations.field", contains("latitude"))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("91.2345");
    }

    @Test
    void aListIsFilteredByHazardKindStateAndText() {
        String flood = at(0.001, Hazard.FLOOD);
        String fire = at(0.002, Hazard.FIRE);
        say(staff, fire, Map.of("state", "OPEN"));

        list("").then().body("items.id", contains(flood, fire));
        list("&hazard=FIRE").then().body("items.id", contains(fire));
        list("&state=OPEN").then().body("items.id", contains(fire));
        list("&state=UNKNOWN").then().body("items.id", contains(flood));
        list("&kind=EMERGENCY_PLACE").then().body("items", hasSize(2));
        list("&kind=WELFARE").then().body("items", hasSize(0));
    }

    @Test
    void aReadingIsFoundInHiraganaToo() {
        Map<String, Object> form = form("丸の内" + mark, north, east);
        form.put("kana", "マルノウチ" + mark);
        String id = add(staff, form);

        asNobody()
                .queryParam("q", "まるのうち" + mark)
                .get("/api/v1/shelters")
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void aListIsReadPageByPage() {
        String first = at(0.001);
        String second = at(0.002);
        String third = at(0.003);

        var page = list("&limit=2")
                .then()
                .body("items.id", contains(first, second))
                .extract();
        list("&limit=2&cursor=" + page.path("next"))
                .then()
                .body("items.id", contains(third))
                .body("next", nullValue());
        list("&cursor=bm9uc2Vuc2U").then().statusCode(400);
    }

    @Test
    void oneThatWasStruckOffIsNoLongerListedAndStillShown() {
        String id = at(0.001);
        Map<String, Object> form = form(mark, north, east);
        form.put("closedOn", LocalDate.now(clock).toString());
        as(staff).body(form).put("/api/v1/shelters/" + id).then().statusCode(200);

        list("").then().body("items", hasSize(0));
        asNobody()
                .get("/api/v1/shelters/" + id)
                .then()
                .statusCode(200)
                .body("closedOn", equalTo(LocalDate.now(clock).toString()));
    }

    @Test
    void whoHasTheAnswerIsToldSoUntilSomethingChanges() {
        String id = at(0.001);
        String tag = list("").then()
                .header("Cache-Control", equalTo("public, max-age=10"))
                .header("Vary", containsString("Accept-Language"))
                .extract()
                .header("ETag");

        again(tag, "ja").then().statusCode(304);
        again(tag, "vi").then().statusCode(200);
        say(staff, id, Map.of("state", "OPEN"));
        again(tag, "ja").then().statusCode(200).body("items[0].words.state", equalTo("開設"));
    }

    private String at(double northwards, Hazard... hazards) {
        return add(staff, form("避難所" + mark, north + northwards, east, hazards));
    }

    private io.restassured.response.Response list(String rest) {
        return asNobody().get("/api/v1/shelters?q=" + mark + rest);
    }

    private io.restassured.response.Response again(String tag, String language) {
        return asNobody()
                .header("If-None-Match", tag)
                .header("Accept-Language", language)
                .get("/api/v1/shelters?q=" + mark);
    }
}
