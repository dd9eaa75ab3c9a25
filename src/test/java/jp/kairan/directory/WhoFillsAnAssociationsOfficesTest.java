package jp.kairan.directory;

import static jp.kairan.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A federation reads no names, and gets none through a friend whom it appoints. */
@KairanTest
class WhoFillsAnAssociationsOfficesTest {
    @Inject
    TestCity city;

    @Inject
    Clock clock;

    private Association association;
    private AccountId federation;
    private AccountId friend;

    @BeforeEach
    void aFederationWithAFriend() {
        association = city.association(1, 1);
        federation = city.officer(association.federation(), Role.HEAD);
        friend = association.houses().get(0).anyResident();
    }

    @Test
    void aFederationAppointsTheFirstHeadOfAnAssociation() {
        appoint(federation, association.place(), Role.HEAD).statusCode(201);
    }

    @Test
    void whereThereIsAHeadTheFederationAppointsNobodyWhoReadsNames() {
        AccountId head = city.officer(association.place(), Role.HEAD);

        for (Role role : List.of(Role.HEAD, Role.VICE_HEAD, Role.SECRETARY, Role.SUPPORTER)) {
            refused(appoint(federation, association.place(), role));
        }
        refused(appoint(federation, association.groups().get(0), Role.GROUP_LEADER));
        appoint(head, association.place(), Role.SECRETARY).statusCode(201);
    }

    @Test
    void whereThereIsNoHeadTheFederationAppointsNobodyBesides() {
        refused(appoint(federation, association.place(), Role.SECRETARY));
        refused(appoint(federation, association.groups().get(0), Role.GROUP_LEADER));
    }

    @Test
    void aFederationMakesNoRoomByEndingTheTermOfAHead() {
        city.officer(association.place(), Role.HEAD);
        String term = as(federation)
                .get("/api/v1/units/" + association.place().id() + "/offices")
                .path("items[0].id");

        refused(as(federation)
                .body(Map.of("on", LocalDate.now(clock)))
                .post("/api/v1/offices/" + term + "/end")
                .then());
    }

    @Test
    void anOfficeThatReadsNoNamesIsTheFederationsToFill() {
        city.officer(association.place(), Role.HEAD);

        appoint(federation, association.place(), Role.SHELTER_KEY_HOLDER).statusCode(201);
    }

    @Test
    void theCityFillsEveryOffice() {
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);
        city.officer(association.place(), Role.HEAD);

        appoint(admin, association.place(), Role.SECRETARY).statusCode(201);
    }

    private ValidatableResponse appoint(AccountId by, Place at, Role role) {
        return as(by).body(Map.of("role", role, "account", friend, "from", LocalDate.now(clock)))
                .post("/api/v1/units/" + at.id() + "/offices")
                .then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(403).body("type", equalTo("urn:kairan:problem:appointment-beyond-reach"));
    }
}
