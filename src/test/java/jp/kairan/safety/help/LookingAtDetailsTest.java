package jp.kairan.safety.help;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Status;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class LookingAtDetailsTest {
    @Inject
    TestCity city;

    @Inject
    Pleas pleas;

    @Inject
    TestClock clock;

    private Association association;
    private House house;
    private AccountId head;
    private AccountId leader;
    private Incident check;
    private long no;

    @BeforeEach
    void aRequest() {
        association = city.association(1, 2);
        house = association.houses().get(0);
        head = city.officer(association.place(), Role.HEAD);
        leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        check = pleas.check(true, association.place());
        no = pleas.asks(check, house, Status.HELP, "2階");
    }

    @AfterEach
    void tidy() {
        pleas.tidy();
        clock.reset();
    }

    @Test
    void theDetailsAreOneLookAwayAndTheLookIsWrittenDown() {
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        pleas.look(staff, check, house)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("name", equalTo(pleas.name(house)))
                .body("address", notNullValue())
                .body("residents[0].name", equalTo(pleas.name(house) + "0"))
                .body("requests[0].no", equalTo((int) no))
                .body("requests[0].comment", equalTo("2階"))
                .body("requests[0].position.accuracyMetres", equalTo(12))
                .body("requests[0].answeredByName", equalTo(pleas.name(house) + "0"))
                .body("note", nullValue());
        assertThat(pleas.noted("HelpSeen", house.id())).isEqualTo(1);

        as(staff)
                .body(Map.of())
                .post(Pleas.path(check) + "/" + house.id() + "/looks")
                .then()
                .statusCode(400);
        pleas.look(staff, check, association.houses().get(1))
                .then()
                .statusCode(409)
                .body("type", endsWith("help-not-open"));
        assertThat(pleas.noted("HelpSeen", association.houses().get(1).id())).isZero();
    }

    @Test
    void theReasonsAreThoseOfTheBoardOfHouseholds() {
        for (String reason : new String[] {"VISIT", "CALL", "RESCUE", "INQUIRY"}) {
            as(leader)
                    .body(Map.of("reason", reason))
                    .post(Pleas.path(check) + "/" + house.id() + "/looks")
                    .then()
                    .statusCode(200);
        }
        as(leader)
                .body(Map.of("reason", "QUERY"))
                .post(Pleas.path(check) + "/" + house.id() + "/looks")
                .then()
                .statusCode(400);
    }

    @Test
    void whoHasTheClaimMayStillLookWhenTheHouseholdHasCancelled() {
        pleas.step(leader, check, house, "claim").then().statusCode(201);
        pleas.cancels(check, house);

        pleas.look(leader, check, house).then().statusCode(200).body("requests[0].open", equalTo(false));
        pleas.look(head, check, house).then().statusCode(409);
    }
}
