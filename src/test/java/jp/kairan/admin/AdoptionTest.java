package jp.kairan.admin;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Incident;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestClock;
import jp.kairan.testing.TestIncidents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far a unit takes part, in numbers of households and never of people. */
@KairanTest
class AdoptionTest {
    private static final String ADOPTION = "/api/v1/adoption";

    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    TestIncidents incidents;

    @Inject
    TakingPart takingPart;

    private Association association;
    private AccountId head;

    @BeforeEach
    void settle() {
        association = city.association(2, 4);
        head = city.officer(association.place(), Role.HEAD);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aHeadSeesHowManyHousesTakePart() {
        city.phone(resident(0), "adoption-" + UUID.randomUUID());
        takingPart.read(resident(0), association.place());
        takingPart.read(resident(1), association.place());
        takingPart.leavesTheApp(association.houses().get(7).id());

        counted(head, association.place())
                .body("narrowed", equalTo(false))
                .body("own.households", equalTo(8))
                .body("own.accounts.households", equalTo(7))
                .body("own.accounts.percent", equalTo(87))
                .body("own.reachable.households", equalTo(1))
                .body("own.readers.households", equalTo(2))
                .body("own.drill", nullValue())
                .body("rows.name", equalTo(List.of("1班", "2班")))
                .body("rows.households", equalTo(List.of(4, 4)))
                .body("rows.accounts.households", equalTo(List.of(4, 3)));
    }

    @Test
    void whatWasReadLongAgoDoesNotCount() {
        takingPart.readLongAgo(resident(0), association.place());

        counted(head, association.place()).body("own.readers.households", equalTo(0));
    }

    @Test
    void theLastDrillIsCountedWhereItAsked() {
        Incident drill = incidents.drill(association.groups().get(0));
        try {
            takingPart.seen(drill, association.houses().get(0).id());

            counted(head, association.place())
                    .body("own.drill.asked", equalTo(4))
                    .body("own.drill.households", equalTo(1))
                    .body("own.drill.percent", equalTo(25))
                    .body("rows[1].drill", nullValue());
        } finally {
            incidents.close(List.of(drill));
        }
    }

    @Test
    void oneAndTwoHousesAreWithheldFromAbove() {
        city.phone(resident(0), "adoption-" + UUID.randomUUID());
        city.association(association.federation(), 1, 5);
        AccountId federation = city.officer(association.federation(), Role.HEAD);

        counted(federation, association.federation())
                .body("narrowed", equalTo(true))
                .body("own.households", equalTo(13))
                .body("own.accounts.households", equalTo(13))
                .body("own.reachable.households", nullValue())
                .body("own.reachable.percent", nullValue())
                .body("rows", hasSize(2))
                .body("rows[0].reachable.households", nullValue());
    }

    @Test
    void housesInNoAssociationHaveARowOfTheirOwn() {
        city.house(association.federation(), 1);
        AccountId federation = city.officer(association.federation(), Role.HEAD);

        counted(federation, association.federation())
                .body("own.households", equalTo(9))
                .body("rows.outside", equalTo(List.of(false, true)))
                .body("rows.households", equalTo(List.of(8, 1)));
    }

    @Test
    void protectedHousesCountInTheCityAlone() {
        takingPart.shield(association.houses().get(0).id());

        counted(head, association.place()).body("own.households", equalTo(7));
        counted(city.officer(city.city(), Role.CITY_STAFF), city.city())
                .body("kind", equalTo("CITY"))
                .body("own.households", greaterThanOrEqualTo(8));
    }

    @Test
    void withoutAUnitItIsTheWidestOfTheCaller() {
        as(head).get(ADOPTION).then().statusCode(200).body("unit", equalTo(id(association.place())));
    }

    @Test
    void onlyWhoHoldsAnOfficeThereSeesIt() {
        AccountId neighbour = city.officer(city.association(1, 1).place(), Role.HEAD);

        asNobody().get(ADOPTION).then().statusCode(401);
        as(resident(0)).get(ADOPTION).then().statusCode(403);
        as(neighbour)
                .queryParam("unit", id(association.place()))
                .get(ADOPTION)
                .then()
                .statusCode(403);
        as(head).queryParam("unit", UUID.randomUUID()).get(ADOPTION).then().statusCode(404);
        as(head).queryParam("unit", "x").get(ADOPTION).then().statusCode(404);
    }

    private AccountId resident(int house) {
        return association.houses().get(house).anyResident();
    }

    private static String id(Place place) {
        return place.id().toString();
    }

    /** The figures after what is kept has been counted anew, whenever another test had it counted. */
    private ValidatableResponse counted(AccountId officer, Place unit) {
        clock.reset();
        as(officer).queryParam("unit", id(unit)).get(ADOPTION);
        clock.turn(Duration.ofMinutes(2));
        return as(officer).queryParam("unit", id(unit)).get(ADOPTION).then().statusCode(200);
    }
}
