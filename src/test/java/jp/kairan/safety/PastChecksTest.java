package jp.kairan.safety;

import static jp.kairan.safety.Asking.CHECKS;
import static jp.kairan.safety.Asking.opened;
import static jp.kairan.safety.Asking.step;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks that are over, as officers find them again. */
@KairanTest
class PastChecksTest {
    private static final String PAST = CHECKS + "/past";

    @Inject
    TestCity city;

    private Association place;
    private AccountId head;

    @BeforeEach
    void anAssociation() {
        place = city.association(2, 1);
        head = city.officer(place.place(), Role.HEAD);
    }

    @Test
    void whatIsOverIsListedTheNewestFirstAndWhatIsOpenIsNot() {
        String drill = over(true);
        String real = over(false);
        String open = opened(head, true);

        assertThat(page(head, "").getList("items.id", String.class))
                .containsExactly(real, drill)
                .doesNotContain(open);
        assertThat(page(head, "").getList("items.drill", Boolean.class)).containsExactly(false, true);
    }

    @Test
    void pagesFollowOneAnother() {
        String first = over(true);
        String second = over(true);

        JsonPath newest = page(head, "?limit=1");
        assertThat(newest.getList("items.id", String.class)).containsExactly(second);
        JsonPath rest = page(head, "?limit=1&cursor=" + newest.getString("next"));
        assertThat(rest.getList("items.id", String.class)).containsExactly(first);
        assertThat(rest.getString("next")).isNull();
    }

    @Test
    void officersAboveAndBelowFindItAndThoseBesideDoNot() {
        String id = over(true);
        Association other = city.association(place.federation(), 1, 1);

        assertThat(ids(city.officer(place.federation(), Role.HEAD))).contains(id);
        assertThat(ids(city.officer(place.groups().get(0), Role.GROUP_LEADER))).contains(id);
        assertThat(ids(city.officer(other.place(), Role.HEAD))).isEmpty();
    }

    @Test
    void residentsAndStrangersAreRefused() {
        as(place.houses().get(0).anyResident()).get(PAST).then().statusCode(403);
        asNobody().get(PAST).then().statusCode(401);
        as(head).get(PAST + "?cursor=!").then().statusCode(400);
        as(head).get(PAST + "?limit=0").then().statusCode(400);
    }

    private String over(boolean drill) {
        String id = opened(head, drill);
        step(head, id, "closing").statusCode(201);
        return id;
    }

    private static List<String> ids(AccountId of) {
        return page(of, "").getList("items.id", String.class);
    }

    private static JsonPath page(AccountId of, String query) {
        return as(of).get(PAST + query).then().statusCode(200).extract().jsonPath();
    }
}
