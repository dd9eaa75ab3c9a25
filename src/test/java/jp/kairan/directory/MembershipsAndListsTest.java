package jp.kairan.directory;

import static jp.kairan.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class MembershipsAndListsTest {
    @Inject
    TestCity city;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private Association place;
    private AccountId head;
    private AccountId resident;
    private LocalDate today;

    @BeforeEach
    void settle() {
        place = city.association(1, 2);
        head = city.officer(place.place(), Role.HEAD);
        resident = place.houses().get(0).anyResident();
        today = LocalDate.now(clock);
    }

    @Test
    void aMembershipRunsFromItsFirstDayToItsLast() {
        var organisation = city.unit(place.place(), UnitKind.ORGANISATION, "試験消防団");
        AccountId officer = city.officer(organisation, Role.HEAD);
        String url = "/api/v1/units/" + organisation.id() + "/members";
        var wanted = Map.of("account", resident, "from", today.minusDays(3));
        String id = as(officer)
                .body(wanted)
                .post(url)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(officer)
                .body(Map.of("account", resident, "from", today))
                .post(url)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:membership-held"));
        as(resident)
                .get("/api/v1/memberships")
                .then()
                .statusCode(200)
                .body("items.organisationName", contains("試験消防団"));
        as(officer).delete(url + "/" + id + "?on=" + today.minusDays(1)).then().statusCode(204);
        as(officer).get(url + "?standing=CURRENT").then().body("items", hasSize(0));
        as(officer).get(url + "?standing=PAST").then().body("items.id", contains(id));
    }

    @Test
    void aMembershipThatHasNotBegunIsTakenBack() {
        var organisation = city.unit(place.place(), UnitKind.ORGANISATION, "試験社協");
        String url = "/api/v1/units/" + organisation.id() + "/members";
        String id = as(head).body(Map.of("account", resident, "from", today.plusDays(3)))
                .post(url)
                .path("id");
        as(head).delete(url + "/" + id).then().statusCode(204);
        as(head).get(url).then().body("items", hasSize(0));
        as(head).delete(url + "/" + id).then().statusCode(404);
    }

    @Test
    void onlyOrganisationsHaveMembers() {
        as(head).body(Map.of("account", resident, "from", today))
                .post("/api/v1/units/" + place.place().id() + "/members")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:unit-unfit"));
    }

    @Test
    void nobodyFromElsewhereIsMadeAMember() {
        var organisation = city.unit(place.place(), UnitKind.ORGANISATION, "試験社協");
        AccountId stranger = city.association(1, 1).houses().get(0).anyResident();
        as(city.officer(organisation, Role.HEAD))
                .body(Map.of("account", stranger, "from", today))
                .post("/api/v1/units/" + organisation.id() + "/members")
                .then()
                .statusCode(404);
    }

    @Test
    void aListHoldsWhatWasLastPutOnIt() {
        String list = list("夏祭り");
        String url = "/api/v1/lists/" + list;
        HouseholdId house = place.houses().get(0).id();
        put(list, List.of(house, house), List.of(resident)).statusCode(200);
        as(head).get(url).then().body("households", equalTo(1)).body("accounts", equalTo(1));
        as(head).get(url + "/entries")
                .then()
                .body("items.household.findAll()", contains(house.toString()))
                .body("items.account.findAll()", contains(resident.toString()));
        put(list, List.of(), List.of(head, resident)).statusCode(200);
        as(head).get(url + "/entries")
                .then()
                .body("items.account", containsInAnyOrder(head.toString(), resident.toString()));
    }

    @Test
    void whoIsOutsideTheOwnersAreaIsUnknownAndNothingChanges() {
        String list = list("委員");
        Association other = city.association(place.federation(), 1, 1);
        put(list, List.of(place.houses().get(0).id()), List.of()).statusCode(200);
        put(list, List.of(other.houses().get(0).id()), List.of()).statusCode(404);
        put(list, List.of(), List.of(other.houses().get(0).anyResident())).statusCode(404);
        put(list, List.of(HouseholdId.next()), List.of()).statusCode(404);
        as(head).get("/api/v1/lists/" + list).then().body("households", equalTo(1));
    }

    @Test
    void aNameIsTakenOnceAUnit() {
        list("役員");
        as(head).body(Map.of("unit", place.place().id(), "name", "役員"))
                .post("/api/v1/lists")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:list-name-taken"));
        as(head).get("/api/v1/lists?unit=" + place.place().id()).then().body("items.name", contains("役員"));
        as(head).get("/api/v1/lists").then().statusCode(400);
    }

    @Test
    void aFederationKeepsListsWithoutReadingNames() {
        AccountId federation = city.officer(place.federation(), Role.HEAD);
        String list = as(federation)
                .body(Map.of("unit", place.federation().id(), "name", "合同"))
                .post("/api/v1/lists")
                .path("id");
        as(federation)
                .body(Map.of("households", List.of(place.houses().get(0).id()), "accounts", List.of(resident)))
                .put("/api/v1/lists/" + list + "/entries")
                .then()
                .statusCode(200);
        as(federation).get("/api/v1/lists/" + list + "/entries").then().body("items.name.findAll()", hasSize(0));
    }

    @Test
    void aListIsDroppedUnlessSomethingWasPublishedToIt() {
        String used = list("宛先");
        publishTo(UUID.fromString(used));
        as(head).delete("/api/v1/lists/" + used)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:list-in-use"));
        String unused = list("空");
        as(head).delete("/api/v1/lists/" + unused).then().statusCode(204);
        as(head).get("/api/v1/lists/" + unused).then().statusCode(404);
    }

    private void publishTo(UUID list) {
        UUID notice = Uuids.next();
        Instant now = Instant.now(clock);
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("""
                    insert into notice (id, kind, subject_id, unit_id, urgency, sensitive, title, confirmation_asked,
                                        pinned, version, published_at, changed_at)
                    values (?, 'CIRCULAR', ?, ?, 'NORMAL', false, '試験', false, false, 1, ?, ?)""", notice, notice, place.place().id(), now, now);
            sql.update("insert into notice_term (notice_id, no, kind, list_id) values (?, 0, 'LIST', ?)", notice, list);
        });
    }

    private String list(String name) {
        return as(head).body(Map.of("unit", place.place().id(), "name", name))
                .post("/api/v1/lists")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private io.restassured.response.ValidatableResponse put(
            String list, List<HouseholdId> households, List<AccountId> accounts) {
        return as(head).body(Map.of("households", households, "accounts", accounts))
                .put("/api/v1/lists/" + list + "/entries")
                .then();
    }
}
