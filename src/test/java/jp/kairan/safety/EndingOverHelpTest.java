package jp.kairan.safety;

import static jp.kairan.safety.Asking.CHECKS;
import static jp.kairan.safety.Asking.opened;
import static jp.kairan.safety.Asking.read;
import static jp.kairan.safety.Asking.step;
import static jp.kairan.testing.Calls.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Status;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.House;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A check that is to end while somebody waits for help. */
@KairanTest
class EndingOverHelpTest {
    @Inject
    TestCity city;

    @Inject
    Asking asking;

    private Association place;
    private AccountId head;

    @BeforeEach
    void anAssociation() {
        place = city.association(1, 2);
        head = city.officer(place.place(), Role.HEAD);
    }

    @Test
    void aCheckDoesNotEndOverHelpThatIsStillWaitedForUnlessSomebodySaysSo() {
        House house = place.houses().get(0);
        House guarded = place.houses().get(1);
        asking.shield(guarded.id());
        String drill = opened(head, true);
        asking.said(drill, house, Kind.SEEN, Status.HELP);
        step(head, drill, "closing").statusCode(201);
        String id = opened(head, false);
        asking.said(id, house, Kind.SEEN, Status.HELP);
        asking.said(id, guarded, Kind.SEEN, Status.URGENT);
        asking.said(id, city.association(place.federation(), 1, 1).houses().get(0), Kind.SEEN, Status.HELP);

        step(head, id, "closing")
                .statusCode(409)
                .body("type", endsWith("safety-help-open"))
                .body("detail", containsString(" 1 households"));
        closing(head, id, Map.of("confirm", false)).statusCode(409);
        closing(city.officer(city.city(), Role.CITY_ADMIN), id, Map.of())
                .statusCode(409)
                .body("detail", containsString(" 2 households"));
        read(head, id).body("state", equalTo("OPEN"));
        closing(head, id, Map.of("confirm", true)).statusCode(201).body("state", equalTo("CLOSED"));
        step(head, id, "closing").statusCode(201);
    }

    @Test
    void whoHasMovedOutSinceStillWaitsForHelp() {
        House house = place.houses().get(0);
        String id = opened(head, false);
        asking.said(id, house, Kind.SEEN, Status.HELP);
        asking.gone(house.id());

        step(head, id, "closing").statusCode(409).body("type", endsWith("safety-help-open"));
    }

    @Test
    void helpThatCameHoldsUpNoEnd() {
        House house = place.houses().get(0);
        String id = opened(head, false);
        asking.said(id, house, Kind.SEEN, Status.HELP);
        asking.said(id, house, Kind.CLOSED, Status.SAFE);

        step(head, id, "closing").statusCode(201);
    }

    @Test
    void aPressThatWhoeverLivesAloneTookBackHoldsUpNoEndButOneInAFamilyDoes() {
        House family = place.houses().get(1);
        asking.joined(family);
        String id = opened(head, false);
        for (House house : place.houses()) {
            asking.pressed(id, house);
            asking.takenBack(id, house);
        }

        step(head, id, "closing").statusCode(409).body("detail", containsString(" 1 households"));
        asking.said(id, family, Kind.CLOSED, Status.SAFE);
        step(head, id, "closing").statusCode(201);
    }

    private static ValidatableResponse closing(AccountId by, String check, Map<String, Object> body) {
        return as(by).body(body).post(CHECKS + "/" + check + "/closing").then();
    }
}
