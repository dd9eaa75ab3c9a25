package jp.kairan.identity;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Phones.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phone;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A code opens no more when it is redeemed than its maker may open on that day. */
@KairanTest
class OldCodeTest {
    @Inject
    TestCity city;

    @Inject
    People people;

    @Inject
    Phones phones;

    private TestCity.Association association;
    private TestCity.House house;
    private AccountId leader;

    @BeforeEach
    void aGroupWithItsLeader() {
        association = city.association(1, 2);
        house = association.houses().get(0);
        leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
    }

    @Test
    void aCodeKeptFromEarlierDoesNotOpenAHomeElsewhere() {
        var resident = people.residentOf(house.anyResident());
        String kept = code(leader, "residents", resident);
        joinsElsewhere(house.anyResident());

        invite(leader, "residents", resident).then().statusCode(403);
        redeem(kept).then().statusCode(404);
    }

    @Test
    void anApprovalKeptFromEarlierDoesNotOpenAHomeElsewhere() {
        people.approvesByHand(association.place());
        AccountId head = city.officer(association.place(), Role.HEAD);
        var asked = stranger()
                .body(Map.of("unit", association.place().id(), "name", "金沢 花子", "address", "金沢市試験町1-2"))
                .post("/api/v1/enrolments")
                .jsonPath();
        as(head).body(Map.of("resident", people.residentOf(house.anyResident())))
                .post("/api/v1/enrolments/" + asked.getString("id") + "/approval")
                .then()
                .statusCode(204);
        joinsElsewhere(house.anyResident());

        stranger()
                .body(Map.of("claim", asked.getString("claim"), "device", Map.of("platform", "ANDROID")))
                .post("/api/v1/enrolments/claim")
                .then()
                .statusCode(404);
    }

    @Test
    void theOtherCodesOfAResidentAreVoidOnceOneIsRedeemed() {
        var resident = people.registered(house);
        String kept = code(leader, "residents", resident);
        redeem(code(leader, "residents", resident)).then().statusCode(201);

        redeem(kept).then().statusCode(404);
        as(leader)
                .get("/api/v1/units/" + association.groups().get(0).id() + "/invitations")
                .then()
                .body("items.state", hasItem("REVOKED"));
        assertThat(people.audited(spent(association.groups().get(0))))
                .containsExactly("InvitationCreated", "InvitationSpent");
    }

    private String spent(TestCity.Place group) {
        return as(leader)
                .get("/api/v1/units/" + group.id() + "/invitations")
                .path("items.find { it.state == 'REVOKED' }.id");
    }

    @Test
    void ofTwoCodesForOneResidentShownAtOnceExactlyOneComesIn() throws Exception {
        var resident = people.registered(house);
        List<String> codes = List.of(code(leader, "residents", resident), code(leader, "residents", resident));

        List<Integer> statuses = AtOnce.all(codes.stream()
                .<Callable<Integer>>map(code -> () -> redeem(code).statusCode())
                .toList());

        assertThat(statuses).containsExactlyInAnyOrder(201, 404);
    }

    @Test
    void aCodeOfAHouseholdThatMovedAwayIsNotValid() {
        var elsewhere = city.association(1, 1).groups().get(0);
        String household = code(leader, "households", house.id());
        String resident = code(leader, "residents", people.registered(house));
        people.move(house, elsewhere);

        redeem(household).then().statusCode(404);
        redeem(resident).then().statusCode(404);
        phones.enter(city.account())
                .calls()
                .body(Map.of("code", household))
                .post("/api/v1/me/homes")
                .then()
                .statusCode(404);
    }

    @Test
    void aCodeOfAHouseholdStaysValidWhenTheTermOfItsMakerEnds() {
        String household = code(leader, "households", house.id());
        people.endOffices(leader);

        redeem(household).then().statusCode(201);
    }

    @Test
    void whoeverOwnsTheAccountSeesThePhoneThatCameIn() {
        Phone own = phones.enter(house.anyResident());
        String session = redeem(code(leader, "residents", people.residentOf(house.anyResident())))
                .then()
                .statusCode(201)
                .body("account", equalTo(house.anyResident().toString()))
                .extract()
                .path("session");

        own.calls().get("/api/v1/sessions").then().body("items.id", hasItem(session));
        own.calls().get("/api/v1/me/devices").then().body("items", hasSize(2));
        own.calls().delete("/api/v1/sessions/" + session).then().statusCode(204);
    }

    private void joinsElsewhere(AccountId account) {
        var other = city.association(1, 1);
        String home = code(
                city.officer(other.place(), Role.HEAD),
                "households",
                other.houses().get(0).id());
        phones.enter(account)
                .calls()
                .body(Map.of("code", home))
                .post("/api/v1/me/homes")
                .then()
                .statusCode(201);
    }

    private static String code(AccountId by, String kind, Object target) {
        return invite(by, kind, target).then().statusCode(201).extract().path("items[0].typed");
    }

    private static Response invite(AccountId by, String kind, Object target) {
        return as(by).body(Map.of(kind, List.of(target))).post("/api/v1/invitations");
    }

    private static Response redeem(String code) {
        return stranger()
                .body(Map.of("code", code, "device", Map.of("platform", "IOS")))
                .post("/api/v1/sessions");
    }
}
