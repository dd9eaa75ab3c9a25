package jp.kairan.safety.links;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.ShelterId;
import jp.kairan.evidence.Incident;
import jp.kairan.testing.Calls;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A check, a shelter whose door has a code, and whoever comes through it: what tests of arrivals begin with. */
abstract class AtTheDoor {
    static final String BOOK = "/api/v1/shelter-arrivals";

    @Inject
    TestCity city;

    @Inject
    TestChecks checks;

    @Inject
    TestClock clock;

    TestCity.Association town;
    TestCity.House house;
    AccountId head;
    AccountId staff;
    ShelterId shelter;
    Incident drill;
    String code;
    final String name = NewWord.next();

    @BeforeEach
    void open() {
        town = city.association(1, 2);
        house = town.houses().get(0);
        head = city.officer(town.place(), Role.HEAD);
        staff = city.officer(city.city(), Role.CITY_STAFF);
        shelter = checks.shelter();
        drill = checks.open(true, town.place());
        code = door(false);
    }

    @AfterEach
    void reset() {
        checks.close(drill);
        clock.reset();
    }

    String named() {
        Map<String, Object> body = arrival();
        body.put("unit", town.place().id().toString());
        return arrive(body)
                .statusCode(201)
                .body("matched", equalTo(false))
                .extract()
                .path("id");
    }

    String door(boolean renew) {
        return Calls.as(staff)
                .body(Map.of("shelter", shelter.toString(), "renew", renew))
                .post(BOOK + "/codes")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    static ValidatableResponse arrive(Map<String, Object> body) {
        return Calls.asNobody().body(body).post(BOOK).then();
    }

    static ValidatableResponse list(AccountId by, Incident check, String of) {
        return Calls.as(by).get(BOOK + "?check=" + check.id() + "&" + of).then();
    }

    Map<String, Object> arrival() {
        return new HashMap<>(Map.of(
                "code",
                code,
                "device",
                UUID.randomUUID().toString(),
                "key",
                UUID.randomUUID().toString(),
                "sentAt",
                Instant.now(clock).toString(),
                "drill",
                drill.id().toString(),
                "name",
                name,
                "people",
                1,
                "status",
                "SAFE"));
    }
}
