package jp.kairan.safety.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kairan.evidence.Incident;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

/** Whoever asks for help at the door of a shelter and is of no household that we know reaches somebody. */
@KairanTest
class HelpAtTheDoorTest extends AtTheDoor {
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
            String id = arrive(body).statusCode(201).extract().path("id");
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
                .get(BOOK + "/counts?check=" + drill.id() + "&shelter=" + shelter)
                .then()
                .statusCode(200)
                .body("help", equalTo(1))
                .body("urgent", equalTo(2))
                .body("unmatched", equalTo(5));
        Calls.as(staff).get(list() + "&cursor=eA").then().statusCode(400);
    }

    @Test
    void theCityFindsWhoNamedNoAssociationWithoutKnowingTheShelter() {
        String everywhere = "unit=" + city.city().id();
        String asks = arrive("URGENT");
        String of = named();

        list(staff, drill, everywhere).statusCode(200).body("items.id", contains(asks, of));
        Calls.as(staff)
                .get(BOOK + "/counts?check=" + drill.id() + "&" + everywhere)
                .then()
                .statusCode(200)
                .body("arrivals", equalTo(2))
                .body("urgent", equalTo(1));
        list(head, drill, "unit=" + town.place().id()).statusCode(200).body("items.id", contains(of));
        list(head, drill, everywhere).statusCode(404);
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
        return BOOK + "?check=" + drill.id() + "&shelter=" + shelter;
    }

    private String arrive(String status) {
        return arrive(body(status)).statusCode(201).extract().path("id");
    }

    private Map<String, Object> body(String status) {
        Map<String, Object> body = arrival();
        body.put("status", status);
        return body;
    }
}
