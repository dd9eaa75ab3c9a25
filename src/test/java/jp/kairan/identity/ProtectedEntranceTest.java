package jp.kairan.identity;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Phones.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A protected household is entered by the city's word alone. */
@KairanTest
class ProtectedEntranceTest {
    @Inject
    TestCity city;

    @Inject
    People people;

    @Inject
    Phones phones;

    private TestCity.Association association;
    private TestCity.House house;
    private ResidentId resident;
    private ResidentId registered;
    private AccountId head;
    private AccountId leader;
    private AccountId admin;

    @BeforeEach
    void aHouseWithAReaderAndSomebodyWithoutALogin() {
        association = city.association(1, 1);
        people.approvesByHand(association.place());
        house = association.houses().get(0);
        resident = people.residentOf(house.anyResident());
        registered = people.registered(house);
        head = city.officer(association.place(), Role.HEAD);
        leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        admin = city.officer(city.city(), Role.CITY_ADMIN);
    }

    @Test
    void noOfficerOfTheAssociationInvitesIntoIt() {
        people.protect(house);

        for (AccountId officer : List.of(leader, head, city.officer(association.place(), Role.SUPPORTER))) {
            refused(invite(officer, "households", house.id()).then());
            refused(invite(officer, "residents", registered).then());
            refused(invite(officer, "residents", resident).then());
        }
    }

    @Test
    void noOfficerOfTheAssociationApprovesIntoIt() {
        JsonPath asked = ask();
        people.protect(house);

        refused(approve(head, asked, Map.of("household", house.id())).then());
        refused(approve(head, asked, Map.of("resident", registered)).then());
        refused(approve(head, asked, Map.of("resident", resident)).then());
        assertThat(people.logins(house)).isEqualTo(1);
    }

    @Test
    void codesMadeBeforeTheProtectionAreNotValid() {
        List<String> codes = List.of(
                code(leader, "households", house.id()),
                code(head, "residents", registered),
                code(head, "residents", resident));
        people.protect(house);

        for (String code : codes) {
            redeem(code).then().statusCode(404).body("type", equalTo("urn:kairan:problem:invitation-not-valid"));
            phones.enter(city.account())
                    .calls()
                    .body(Map.of("code", code))
                    .post("/api/v1/me/homes")
                    .then()
                    .statusCode(404);
        }
        assertThat(people.logins(house)).isEqualTo(1);
    }

    @Test
    void anApprovalFromBeforeTheProtectionLetsNobodyIn() {
        JsonPath asked = ask();
        approve(head, asked, Map.of("household", house.id())).then().statusCode(204);
        people.protect(house);

        claim(asked).then().statusCode(404);
    }

    @Test
    void theCityInvitesAndApprovesIntoIt() {
        people.protect(house);
        JsonPath asked = ask();

        redeem(code(admin, "households", house.id())).then().statusCode(201);
        redeem(code(admin, "residents", resident)).then().statusCode(201);
        approve(admin, asked, Map.of("resident", registered)).then().statusCode(204);
        claim(asked).then().statusCode(201);
    }

    private JsonPath ask() {
        return stranger()
                .body(Map.of("unit", association.place().id(), "name", "金沢 花子", "address", "金沢市試験町1-2"))
                .post("/api/v1/enrolments")
                .jsonPath();
    }

    private static Response approve(AccountId by, JsonPath asked, Map<String, ?> as) {
        return as(by).body(as).post("/api/v1/enrolments/" + asked.getString("id") + "/approval");
    }

    private static Response claim(JsonPath asked) {
        return stranger()
                .body(Map.of("claim", asked.getString("claim"), "device", Map.of("platform", "ANDROID")))
                .post("/api/v1/enrolments/claim");
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

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(403).body("type", equalTo("urn:kairan:problem:household-protected"));
    }
}
