package jp.kairan.identity;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class InvitationTest {
    @Inject
    TestCity city;

    @Inject
    People people;

    @Test
    void aHeadInvitesAResidentWithALinkAQrCodeAndACodeToType() {
        var association = city.association(1, 1);
        var head = city.officer(association.place(), Role.HEAD);
        var resident = people.registered(association.houses().get(0));

        as(head).body(Map.of("residents", List.of(resident)))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .body("items[0].link", matchesPattern(".*/i/#[A-Za-z0-9_-]{27}"))
                .body("items[0].typed", matchesPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}"))
                .body("items[0].qr", startsWith("<svg "))
                .body("items[0].resident", equalTo(resident.toString()));
    }

    @Test
    void nobodyInvitesWithoutASessionAndAResidentInvitesNoNeighbour() {
        var association = city.association(1, 2);
        var body = Map.of(
                "residents", List.of(people.registered(association.houses().get(1))));

        asNobody().body(body).post("/api/v1/invitations").then().statusCode(401);
        as(association.houses().get(0).anyResident())
                .body(body)
                .post("/api/v1/invitations")
                .then()
                .statusCode(404);
    }

    @Test
    void anotherAssociationsResidentDoesNotExist() {
        var head = city.officer(city.association(1, 1).place(), Role.HEAD);
        var elsewhere = people.registered(city.association(1, 1).houses().get(0));

        String there = as(head).body(Map.of("residents", List.of(elsewhere)))
                .post("/api/v1/invitations")
                .asString();
        String nowhere = as(head).body(Map.of("residents", List.of(UUID.randomUUID())))
                .post("/api/v1/invitations")
                .asString();
        assertThat(there).contains("not-found").isEqualTo(nowhere);
    }

    @Test
    void aGroupLeaderCannotInviteThemselvesIntoTheAccountOfAnOfficer() {
        var association = city.association(1, 2);
        var leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        AccountId mayor = association.houses().get(0).anyResident();
        city.appoint(mayor, city.city(), Role.CITY_ADMIN, LocalDate.now().plusDays(3), null);

        as(leader)
                .body(Map.of("residents", List.of(people.residentOf(mayor))))
                .post("/api/v1/invitations")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:kairan:problem:invitation-beyond-reach"));
    }

    @Test
    void anOfficerIsInvitedByWhoeverAppointsToTheOffice() {
        var association = city.association(1, 1);
        var secretary = city.officer(association.place(), Role.SECRETARY);

        as(city.officer(association.place(), Role.HEAD))
                .body(Map.of("account", secretary))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201);
        as(city.officer(city.association(1, 1).place(), Role.HEAD))
                .body(Map.of("account", secretary))
                .post("/api/v1/invitations")
                .then()
                .statusCode(404);
    }

    @Test
    void exactlyOneKindOfTargetIsTaken() {
        var head = city.officer(city.association(1, 1).place(), Role.HEAD);
        as(head).body(Map.of()).post("/api/v1/invitations").then().statusCode(400);
        as(head).body(Map.of("residents", List.of()))
                .post("/api/v1/invitations")
                .then()
                .statusCode(400);
        as(head).body(Map.of("residents", List.of(UUID.randomUUID()), "account", head))
                .post("/api/v1/invitations")
                .then()
                .statusCode(400);
        as(head).body("{\"residents\":[null]}")
                .post("/api/v1/invitations")
                .then()
                .statusCode(400);
    }

    @Test
    void theListTellsTheStateButNeverTheCode() {
        var association = city.association(1, 1);
        var head = city.officer(association.place(), Role.HEAD);
        var house = association.houses().get(0);
        String id = as(head).body(Map.of("households", List.of(house.id())))
                .post("/api/v1/invitations")
                .path("items[0].id");
        String list = "/api/v1/units/" + association.place().id() + "/invitations";

        as(head).delete("/api/v1/invitations/" + id).then().statusCode(204);
        as(head).delete("/api/v1/invitations/" + id).then().statusCode(204);

        as(head).get(list)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items[0].state", equalTo("REVOKED"))
                .body("items[0].keySet()", not(hasItem("link")))
                .body("items[0].keySet()", not(hasItem("typed")));
        as(house.anyResident()).get(list).then().statusCode(403);
        as(city.officer(city.association(1, 1).place(), Role.HEAD))
                .get(list)
                .then()
                .statusCode(403);
        asNobody().get(list).then().statusCode(401);
    }

    @Test
    void anotherAssociationsInvitationCannotBeRevoked() {
        var association = city.association(1, 1);
        String id = as(city.officer(association.place(), Role.HEAD))
                .body(Map.of("households", List.of(association.houses().get(0).id())))
                .post("/api/v1/invitations")
                .path("items[0].id");

        as(city.officer(city.association(1, 1).place(), Role.HEAD))
                .delete("/api/v1/invitations/" + id)
                .then()
                .statusCode(404);
        asNobody().delete("/api/v1/invitations/" + id).then().statusCode(401);
    }
}
