package jp.kairan.demo;

import static io.restassured.RestAssured.given;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** In the demo anybody enters as anybody, through real sessions, in a city that was loaded at the start. */
@QuarkusTest
@TestProfile(SmallDemo.class)
class DemoOverHttpTest {
    @jakarta.inject.Inject
    OpenDemoCity open;

    @jakarta.inject.Inject
    DemoTables tables;

    @jakarta.inject.Inject
    Config config;

    @Test
    void theFirstPageLearnsThatTheCityIsADemo() {
        asNobody().get("/api/v1/city").then().statusCode(200).body("demo", equalTo(true));
    }

    @Test
    void thePeopleToEnterAsAreOneOfEachKind() {
        asNobody()
                .get("/api/v1/demo/people")
                .then()
                .statusCode(200)
                .body("person", hasSize(DemoRole.values().length))
                .body("find { it.person == 'FEDERATION_HEAD' }.unitName", equalTo("米泉校下町会連合会"))
                .body("findAll { it.person == 'RESIDENT' }.phones", everyItem(not(hasSize(0))));
    }

    @Test
    void theirTitlesAreInTheLanguageAskedFor() {
        asNobody()
                .get("/api/v1/demo/people")
                .then()
                .body("find { it.person == 'GROUP_LEADER' }.title", equalTo("1班の班長"));
        asNobody()
                .header("Accept-Language", "vi")
                .get("/api/v1/demo/people")
                .then()
                .body("find { it.person == 'GROUP_LEADER' }.title", equalTo("Leader of group 1"))
                .body("find { it.person == 'VIETNAMESE_READER' }.language", equalTo("vi"))
                .body("find { it.person == 'ENGLISH_READER' }.language", equalTo("en"));
    }

    @Test
    void twoOfThemLiveInOneHouse() {
        String home = as("RESIDENT").get("/api/v1/me").then().extract().path("homes[0].household");

        as("FAMILY_MEMBER").get("/api/v1/me").then().body("homes.household", hasItems(home));
    }

    @Test
    void aNewcomerComesInWithACode() {
        String typed = asNobody()
                .post("/api/v1/demo/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("typed");

        asNobody()
                .body("{\"code\":\"" + typed + "\",\"device\":{\"platform\":\"WEB\",\"language\":\"ja\"}}")
                .post("/api/v1/sessions")
                .then()
                .statusCode(201);
        asNobody()
                .body("{\"person\":\"NEWCOMER\"}")
                .post("/api/v1/demo/sessions")
                .then()
                .statusCode(404);
    }

    @Test
    void aPersonIsEnteredWithARealSession() {
        String token = asNobody()
                .body("{\"person\":\"ASSOCIATION_HEAD\"}")
                .post("/api/v1/demo/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("accessToken");

        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/demo/people")
                .then()
                .statusCode(200);
    }

    @Test
    void circularsGoRoundThatSomeHaveReadAndNoVisitor() {
        as("RESIDENT")
                .get("/api/v1/inbox?limit=50")
                .then()
                .statusCode(200)
                .body("items.findAll { it.kind == 'CIRCULAR' }.size()", greaterThanOrEqualTo(4))
                .body("items.findAll { it.kind == 'CIRCULAR' }.opened", everyItem(equalTo(false)));
        RequestSpecification head = as("ASSOCIATION_HEAD");
        String unit = given().spec(head).get("/api/v1/me").path("offices[0].unit.id");
        String circular =
                given().spec(head).get("/api/v1/circulars?unit=" + unit).path("items[0].notice");
        given().spec(head)
                .get("/api/v1/notices/" + circular + "/tally?unit=" + unit)
                .then()
                .statusCode(200)
                .body("total.households.opened", greaterThan(0));
    }

    @Test
    void theCityHasEventsAhead() {
        String token = asNobody()
                .body("{\"person\":\"ASSOCIATION_HEAD\"}")
                .post("/api/v1/demo/sessions")
                .then()
                .extract()
                .path("accessToken");
        String unit = asNobody()
                .get("/api/v1/demo/people")
                .then()
                .extract()
                .path("find { it.person == 'ASSOCIATION_HEAD' }.unit");

        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/events?unit=" + unit)
                .then()
                .statusCode(200)
                .body("items.title", equalTo(List.of("米泉公園の清掃", "燃やすごみの日")))
                .body("items.state", everyItem(equalTo("PUBLISHED")));
    }

    @Test
    void aStrangerReadsWhatTheCityHasSaid() {
        asNobody()
                .get("/api/v1/broadcasts")
                .then()
                .statusCode(200)
                .body("items.category", hasItems("NEWS", "WATER", "SNOW", "SHELTER", "EVACUATION"))
                .body("items.findAll { it.drill }.category", equalTo(List.of("EVACUATION")));
    }

    @Test
    void sheltersStandOpenCrowdedAndFull() {
        asNobody()
                .get("/api/v1/shelters?limit=200")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.status.state == 'OPEN' }.status.crowding",
                        hasItems("VACANT", "CROWDED", "FULL"))
                .body("items.findAll { it.status.state == 'OPEN' }", hasSize(3));
    }

    @Test
    void whoHasTheKeyOfTheSchoolCanBeEntered() {
        JsonPath people = asNobody().get("/api/v1/demo/people").jsonPath();
        String school = asNobody()
                .get("/api/v1/shelters?limit=200")
                .then()
                .extract()
                .path("items.find { it.name == '米泉小学校' }.id");

        as("CITY_STAFF")
                .get("/api/v1/shelters/" + school + "/keepers")
                .then()
                .statusCode(200)
                .body("items.rank", equalTo(List.of("KEY_HOLDER", "DEPUTY")))
                .body(
                        "items[0].account",
                        equalTo(people.getString("find { it.person == 'SHELTER_KEY_HOLDER' }.account")))
                .body("items[1].account", equalTo(people.getString("find { it.person == 'SHELTER_DEPUTY' }.account")));
    }

    @Test
    void oneOfficerWritesAndTheOtherApproves() {
        JsonPath people = asNobody().get("/api/v1/demo/people").jsonPath();

        assertThat(people.getString("find { it.person == 'CITY_STAFF' }.account"))
                .isNotEqualTo(people.getString("find { it.person == 'OTHER_CITY_STAFF' }.account"));
    }

    @Test
    void aBroadcastWaitsForTheSecondPersonOfTheDesk() {
        String waiting = as("CITY_STAFF")
                .get("/api/v1/broadcasts/desk")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.open == 'SUBMITTED' }.id");

        assertThat(waiting).isNotNull();
    }

    @Test
    void streetsAndHelpWithSnowAreThereToSee() {
        asNobody()
                .get("/api/v1/snow?limit=200")
                .then()
                .statusCode(200)
                .body("items.state", hasItems("UNDER_WAY", "DONE", "PLANNED"));
        as("SNOW_TEAM_LEADER")
                .get("/api/v1/snow-requests")
                .then()
                .statusCode(200)
                .body("items.state", hasItems("OFFERED", "MATCHED"));
    }

    @Test
    void anyAccountIsEntered() {
        String account = tables.anyAccount();

        asNobody()
                .body("{\"account\":\"" + account + "\"}")
                .post("/api/v1/demo/sessions")
                .then()
                .statusCode(201)
                .body("account", equalTo(account));
    }

    @Test
    void anAccountThatIsNotThereIsNotFound() {
        asNobody()
                .body("{\"account\":\"" + Uuids.next() + "\"}")
                .post("/api/v1/demo/sessions")
                .then()
                .statusCode(404);
    }

    @Test
    void neitherAndBothAndNonsenseAreRefused() {
        String both = "{\"person\":\"RESIDENT\",\"account\":\"" + Uuids.next() + "\"}";
        for (String body : new String[] {"{}", both, "{\"person\":\"EMPEROR\"}", "{\"person\":", "null", ""}) {
            asNobody().body(body).post("/api/v1/demo/sessions").then().statusCode(400);
        }
    }

    @Test
    void aSecondStartLoadsNothing() {
        long before = tables.rows();

        OpenDemoCity.Opened again = open.open();

        assertThat(again.took()).isEmpty();
        assertThat(again.seed()).isEqualTo(20210401);
        assertThat(tables.rows()).isEqualTo(before);
    }

    @Test
    void theLocalFcmAnswersWhereTheServiceSendsTo() {
        given().get(config.getValue("kairan.fcm.base-url", String.class) + "/local/counters")
                .then()
                .statusCode(200)
                .body("requests", equalTo(0));
    }

    private static RequestSpecification as(String person) {
        String token = asNobody()
                .body("{\"person\":\"" + person + "\"}")
                .post("/api/v1/demo/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("accessToken");
        return given().header("Authorization", "Bearer " + token);
    }

    /** What the test asks the database. */
    @jakarta.inject.Singleton
    public static class DemoTables {
        private final Sql sql;

        DemoTables(Sql sql) {
            this.sql = sql;
        }

        @jakarta.transaction.Transactional
        public String anyAccount() {
            return sql.one(
                            "select id from account order by id limit 1",
                            row -> row.uuid("id").toString())
                    .orElseThrow();
        }

        @jakarta.transaction.Transactional
        public long rows() {
            return sql.number("""
                    select (select count(*) from unit) + (select count(*) from household)
                         + (select count(*) from resident) + (select count(*) from office)
                         + (select count(*) from shelter) + (select count(*) from broadcast_message)
                         + (select count(*) from snow_status) + (select count(*) from notice)""");
        }
    }
}
