package jp.kairan.safety.links;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.ShelterId;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever scans the code at a door is told before they write whether this is a drill. */
@KairanTest
class DoorsInADrillTest {
    private static final String BOOK = "/api/v1/shelter-arrivals";

    @Inject
    TestCity city;

    @Inject
    TestChecks checks;

    @Inject
    Incidents incidents;

    @BeforeEach
    void nothingElseIsOpen() {
        incidents.now().all().stream().filter(Incident::open).forEach(checks::close);
    }

    @Test
    void aDrillIsNamedToWhoeverComesToTheDoor() {
        String code = code(checks.shelter());
        Incident drill = checks.open(true, city.association(1, 1).place());
        try {
            door(code)
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("name", notNullValue())
                    .body("real", equalTo(false))
                    .body("drill", notNullValue());
        } finally {
            checks.close(drill);
        }
    }

    @Test
    void aRealCheckIsNoDrillWhateverElseIsPractised() {
        String code = code(checks.shelter());
        Incident drill = checks.open(true, city.association(1, 1).place());
        Incident real = checks.open(false, city.association(1, 1).place());
        try {
            door(code).statusCode(200).body("real", equalTo(true)).body("drill", nullValue());
        } finally {
            checks.close(drill);
            checks.close(real);
        }
    }

    @Test
    void aCodeThatHangsNowhereTellsNothing() {
        String old = code(checks.shelter());
        door("A".repeat(40)).statusCode(404);
        door(old.substring(1) + "A").statusCode(404);
        door("A".repeat(65)).statusCode(400);
    }

    private String code(ShelterId shelter) {
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        return Calls.as(staff)
                .body(Map.of("shelter", shelter.toString()))
                .post(BOOK + "/codes")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static ValidatableResponse door(String code) {
        return Calls.asNobody().get(BOOK + "/doors/" + code).then();
    }
}
