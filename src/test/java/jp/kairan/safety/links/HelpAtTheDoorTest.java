package jp.kairan.safety.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.ShelterId;
import jp.kairan.evidence.Incident;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks for help at the door of a shelter and is of no household that we know reaches somebody. */
@KairanTest
class HelpAtTheDoorTest {
    private static final String BOOK = "/api/v1/shelter-arrivals";

    @Inject
    TestCity city;

    @Inject
    TestChecks checks;

    @Inject
    TestClock clock;

    private TestCity.Association town;
    private AccountId staff;
    private ShelterId shelter;
    private Incident check;
    private String code;

    @BeforeEach
    void open() {
        town = city.association(1, 1);
        staff = city.officer(city.city(), Role.CITY_STAFF);
        shelter = checks.shelter();
        code = code(shelter);
        check = checks.open(true, town.place());
    }

    @AfterEach
    void reset() {
        checks.close(check);
        clock.reset();
    }

    @Test
    void theCityIsToldOfARequestByWhoIsOfNoHousehold() {
        assertThat(checks.told(arrive("SAFE"))).isEmpty();
        assertThat(checks.told(arrive("HELP"))).containsExactly("IMPORTANT");
    }

    @Test
    void inRealityItIsAnEmergency() {
        Incident real = checks.open(false, town.place());
        try {
            Map<String, Object> body = body("URGENT");
            body.remove("drill");
            body.put("unit", town.place().id().toString());
            String id = post(body).statusCode(201).extract().path("id");
            assertThat(checks.told(id)).containsExactly("EMERGENCY");
        } finally {
            checks.close(real);
        }
    }

    @Test
    void manyAtOneShelterAreToldOnceInAWhileAndWhatIsGraverAtOnce() {
        assertThat(checks.told(arrive("HELP"))).hasSize(1);
        assertThat(checks.told(arrive("HELP"))).isEmpty();
        assertThat(checks.told(arrive("URGENT"))).hasSize(1);
        assertThat(checks.told(arrive("HELP"))).isEmpty();
        clock.turn(Duration.ofMinutes(6));
        assertThat(checks.told(arrive("HELP"))).hasSize(1);
    }

    @Test
    void whoIsKnownIsOnTheBoardOfRequestsAndNotToldTwice() {
        String id = Calls.as(town.houses().get(0).anyResident())
                .body(body("URGENT"))
                .post(BOOK)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(checks.told(id)).isEmpty();
    }

    @Test
    void whoAsksForHelpComesFirstOnEveryPageAndInTheCounts() {
        String help = arrive("HELP");
        String urgent = arrive("URGENT");
        String old = arrive("SAFE");
        String young = arrive("MINOR_INJURY");

        String crowded = arrive("URGENT");
        checks.crowd(crowded);

        assertThat(pages()).containsExactly(urgent, help, young, old, crowded);
        Calls.as(staff)
                .get(BOOK + "/counts?check=" + check.id() + "&shelter=" + shelter)
                .then()
                .statusCode(200)
                .body("help", equalTo(1))
                .body("urgent", equalTo(2))
                .body("unmatched", equalTo(5));
        Calls.as(staff).get(list() + "&cursor=eA").then().statusCode(400);
    }

    private List<String> pages() {
        List<String> found = new ArrayList<>();
        String next = null;
        do {
            var page = Calls.as(staff)
                    .get(list() + "&limit=1" + (next == null ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.id"));
            next = page.getString("next");
        } while (next != null);
        return found;
    }

    private String list() {
        return BOOK + "?check=" + check.id() + "&shelter=" + shelter;
    }

    private String code(ShelterId of) {
        return Calls.as(staff)
                .body(Map.of("shelter", of.toString()))
                .post(BOOK + "/codes")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private String arrive(String status) {
        return post(body(status)).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return Calls.asNobody().body(body).post(BOOK).then();
    }

    private Map<String, Object> body(String status) {
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
                check.id().toString(),
                "name",
                "試験",
                "people",
                1,
                "status",
                status));
    }
}
