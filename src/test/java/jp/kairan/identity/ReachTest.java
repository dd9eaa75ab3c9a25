package jp.kairan.identity;

import static jp.kairan.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody opens an account that reads what its opener could give to nobody. */
@KairanTest
class ReachTest {
    @Inject
    TestCity city;

    @Inject
    People people;

    private TestCity.Association association;
    private TestCity.House house;
    private AccountId resident;
    private AccountId leader;

    @BeforeEach
    void aGroupWithItsLeader() {
        association = city.association(1, 1);
        house = association.houses().get(0);
        resident = house.anyResident();
        leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
    }

    @Test
    void aMemberOfAnOrganisationIsInvitedByWhoLooksAfterIt() {
        people.willJoin(resident, city.unit(association.place(), UnitKind.ORGANISATION, "自主防災会"));

        refused(invite(leader));
        invite(city.officer(association.place(), Role.HEAD)).statusCode(201);
    }

    @Test
    void aMemberOfTheFederationsFireCorpsIsInvitedByTheCity() {
        people.willJoin(resident, city.unit(association.federation(), UnitKind.ORGANISATION, "消防団"));

        refused(invite(leader));
        refused(invite(city.officer(association.place(), Role.HEAD)));
        invite(city.officer(city.city(), Role.CITY_ADMIN)).statusCode(201);
    }

    @Test
    void whoIsOnAListIsInvitedByWhoKeepsIt() {
        people.list(association.place(), null, resident);

        refused(invite(leader));
        invite(city.officer(association.place(), Role.HEAD)).statusCode(201);
    }

    @Test
    void whoseHouseholdIsOnAListIsInvitedByWhoKeepsIt() {
        people.list(association.federation(), house.id(), null);

        refused(invite(leader));
        refused(invite(city.officer(association.place(), Role.HEAD)));
        invite(city.officer(city.city(), Role.CITY_ADMIN)).statusCode(201);
    }

    @Test
    void anApprovalOpensNoMoreThanAnInvitation() {
        people.list(association.federation(), null, resident);
        people.approvesByHand(association.place());
        String asked = jp.kairan.testing.Phones.stranger()
                .body(Map.of("unit", association.place().id(), "name", "金沢 花子", "address", "金沢市試験町1-2"))
                .post("/api/v1/enrolments")
                .path("id");

        refused(as(city.officer(association.place(), Role.HEAD))
                .body(Map.of("resident", people.residentOf(resident)))
                .post("/api/v1/enrolments/" + asked + "/approval")
                .then());
    }

    @Test
    void whoAppointsAnAccountDoesNotOpenWhatElseItReads() {
        AccountId head = city.officer(association.place(), Role.HEAD);
        as(head).body(Map.of("role", "GROUP_LEADER", "account", resident, "from", LocalDate.now()))
                .post("/api/v1/units/" + association.groups().get(0).id() + "/offices")
                .then()
                .statusCode(201);
        people.list(association.federation(), null, resident);

        refused(as(head).body(Map.of("account", resident))
                .post("/api/v1/invitations")
                .then());
    }

    private ValidatableResponse invite(AccountId by) {
        return as(by).body(Map.of("residents", List.of(people.residentOf(resident))))
                .post("/api/v1/invitations")
                .then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(403).body("type", equalTo("urn:kairan:problem:invitation-beyond-reach"));
    }
}
