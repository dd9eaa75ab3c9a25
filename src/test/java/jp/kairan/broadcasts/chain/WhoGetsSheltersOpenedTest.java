package jp.kairan.broadcasts.chain;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.broadcasts.chain.Keys.Kept;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class WhoGetsSheltersOpenedTest {
    private static final String CALLS = "/api/v1/shelter-calls";
    private static final String ALARMS = "/api/v1/shelter-alarms";

    @Inject
    Keys keys;

    @Inject
    TestCity city;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private Kept kept;
    private String call;

    @BeforeEach
    void aCall() {
        kept = keys.kept();
        call = keys.called(kept, false);
    }

    @AfterEach
    void tidy() {
        keys.tidy();
    }

    private List<Integer> ofTheCity(Supplier<RequestSpecification> by) {
        String none = UUID.randomUUID().toString();
        return List.of(
                by.get().get("/api/v1/shelters/" + kept.shelter() + "/keepers").statusCode(),
                by.get()
                        .body(Map.of("account", kept.staff(), "rank", "DEPUTY", "from", "2026-04-01"))
                        .post("/api/v1/shelters/" + kept.shelter() + "/keepers")
                        .statusCode(),
                by.get().delete("/api/v1/shelter-keepers/" + none).statusCode(),
                by.get()
                        .body(Map.of("shelters", List.of(kept.shelter())))
                        .post(ALARMS)
                        .statusCode(),
                by.get().get(ALARMS + "/proposals").statusCode(),
                by.get().get(ALARMS + "/" + none).statusCode(),
                by.get()
                        .body(Map.of("hazard", "VOLCANO"))
                        .post(ALARMS + "/" + none + "/start")
                        .statusCode(),
                by.get().delete(ALARMS + "/" + none).statusCode(),
                by.get().post(CALLS + "/" + call + "/cancellation").statusCode(),
                by.get().post(ALARMS + "/" + none + "/cancellation").statusCode(),
                by.get().get("/api/v1/shelter-board").statusCode(),
                by.get().get("/api/v1/shelter-board/events").statusCode());
    }

    private List<Integer> ofThoseCalled(Supplier<RequestSpecification> by, String id) {
        String one = CALLS + "/" + id;
        return List.of(
                by.get().get(one).statusCode(),
                by.get()
                        .body(Map.of("arrivesAt", Instant.now(clock).toString()))
                        .post(one + "/acknowledgement")
                        .statusCode(),
                by.get().body(Map.of()).post(one + "/refusal").statusCode(),
                by.get().body(Map.of()).post(one + "/opening").statusCode());
    }

    @Test
    void nobodyInParticularDoesAnything() {
        assertThat(ofTheCity(() -> asNobody())).containsOnly(401);
        assertThat(ofThoseCalled(() -> asNobody(), call)).containsOnly(401);
        asNobody().get(CALLS + "/mine").then().statusCode(401);
    }

    @Test
    void onlyTheCityCallsAndSeesTheBoard() {
        AccountId head = city.officer(city.association(1, 1).place(), Role.HEAD);

        assertThat(ofTheCity(() -> as(head))).containsOnly(403);
        assertThat(ofTheCity(() -> as(kept.holder()))).containsOnly(403);
    }

    @Test
    void aCallIsNobodyElsesBusiness() {
        AccountId head = city.officer(city.association(1, 1).place(), Role.HEAD);

        assertThat(ofThoseCalled(() -> as(head), call)).containsOnly(404);
        assertThat(ofThoseCalled(() -> as(keys.kept().holder()), call)).containsOnly(404);
        assertThat(ofThoseCalled(() -> as(kept.staff()), UUID.randomUUID().toString()))
                .containsOnly(404);
        as(head).get(CALLS + "/mine").then().statusCode(200).body("items", empty());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String none = UUID.randomUUID().toString();

        as(kept.staff()).get("/api/v1/shelters/" + none + "/keepers").then().statusCode(404);
        keys.named(kept.staff(), none, kept.holder(), Rank.DEPUTY).then().statusCode(404);
        keys.named(kept.staff(), kept.shelter(), AccountId.next(), Rank.DEPUTY)
                .then()
                .statusCode(404);
        as(kept.staff()).delete("/api/v1/shelter-keepers/" + none).then().statusCode(404);
        keys.call(kept.staff(), Map.of("shelters", List.of(none))).then().statusCode(404);
        as(kept.staff()).get(ALARMS + "/" + none).then().statusCode(404);
        as(kept.staff()).post(CALLS + "/" + none + "/cancellation").then().statusCode(404);
        as(kept.staff()).post(ALARMS + "/" + none + "/cancellation").then().statusCode(404);
        as(kept.staff())
                .body(Map.of("hazard", "VOLCANO"))
                .post(ALARMS + "/" + none + "/start")
                .then()
                .statusCode(404);
        as(kept.staff()).delete(ALARMS + "/" + none).then().statusCode(404);
    }

    @Test
    void thoseWhoKeepTheShelterFindTheirCall() {
        for (AccountId keeper : List.of(kept.holder(), kept.deputy())) {
            as(keeper).get(CALLS + "/mine").then().statusCode(200).body("items.id", contains(call));
        }
    }

    @Test
    void somebodyKeepsAShelterOnceAtATime() {
        keys.named(kept.staff(), kept.shelter(), kept.holder(), Rank.DEPUTY)
                .then()
                .statusCode(409)
                .body("type", endsWith("shelter-keeper-named"));
        for (String from : List.of("+99999-01-01", "1026-04-01")) {
            as(kept.staff())
                    .body(Map.of("account", kept.staff(), "rank", "DEPUTY", "from", from))
                    .post("/api/v1/shelters/" + kept.shelter() + "/keepers")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void whoIsReleasedIsAskedNoMore() {
        String holder = as(kept.staff())
                .get("/api/v1/shelters/" + kept.shelter() + "/keepers")
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("items.find { it.account == '" + kept.deputy() + "' }.id");
        as(kept.staff()).delete("/api/v1/shelter-keepers/" + holder).then().statusCode(204);

        as(kept.deputy()).get(CALLS + "/mine").then().body("items", empty());
        assertThat(ofThoseCalled(() -> as(kept.deputy()), call)).containsOnly(404);
    }

    @Test
    void theNameOfWhoLivesInAProtectedHouseholdIsLeftOut() {
        var house = city.association(1, 1).houses().get(0);
        keys.keeps(kept, house.anyResident(), Rank.DEPUTY);
        String keepers = "/api/v1/shelters/" + kept.shelter() + "/keepers";
        String name = "items.find { it.account == '" + house.anyResident() + "' }.name";
        String known = as(kept.staff()).get(keepers).then().extract().path(name);
        assertThat(known).startsWith("試験");

        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("update household set protected = true where id = ?", house.id()));

        as(kept.staff()).get(keepers).then().body(name, equalTo(null));
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);
        as(admin).get(keepers).then().body(name, equalTo(known));
    }

    @Test
    void calledAreEitherSheltersOrAHazard() {
        keys.call(kept.staff(), Map.of("drill", true)).then().statusCode(400);
        keys.call(kept.staff(), Map.of("hazard", "FIRE", "shelters", List.of(kept.shelter())))
                .then()
                .statusCode(400);
        keys.call(kept.staff(), Map.of("shelters", List.of())).then().statusCode(400);
    }

    @Test
    void whatIsDoneIsWrittenDownWithoutNames() {
        keys.opens(kept.holder(), call).then().statusCode(201);
        List<String> written = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select action || detail::text as entry from audit_entry where actor = ? order by seq",
                        row -> row.text("entry"),
                        "account:" + kept.holder()));

        assertThat(written)
                .singleElement()
                .asString()
                .startsWith("ShelterOpenedByCall")
                .contains(kept.shelter());
    }
}
