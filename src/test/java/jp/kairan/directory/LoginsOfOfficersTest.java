package jp.kairan.directory;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.House;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever gets an account with an office or a membership counts among the logins of their household. */
@KairanTest
class LoginsOfOfficersTest {
    @Inject
    TestCity city;

    private Association association;
    private AccountId head;

    @BeforeEach
    void anAssociation() {
        association = city.association(1, 0);
        head = city.officer(association.place(), Role.HEAD);
    }

    @Test
    void anOfficeGivesNoLoginToAFullHousehold() {
        String resident = registered(city.house(association.groups().get(0), 4));

        full(appoint(resident));
    }

    @Test
    void aMembershipGivesNoLoginToAFullHousehold() {
        String resident = registered(city.house(association.groups().get(0), 4));
        var organisation = city.unit(association.place(), UnitKind.ORGANISATION, "試験団");

        full(as(head).body(Map.of("resident", resident, "from", LocalDate.of(2026, 4, 1)))
                .post("/api/v1/units/" + organisation.id() + "/members"));
    }

    @Test
    void ofTwoAppointedAtOnceOneGetsTheLastLogin() throws Exception {
        House house = city.house(association.groups().get(0), 3);
        List<String> residents = List.of(registered(house), registered(house));

        List<Integer> statuses = AtOnce.all(Stream.of(0, 1)
                .<Callable<Integer>>map(i -> () -> appoint(residents.get(i)).statusCode())
                .toList());

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    private String registered(House house) {
        return as(head).body(Map.of("name", "能登 太郎"))
                .post("/api/v1/households/" + house.id() + "/residents")
                .path("id");
    }

    private Response appoint(String resident) {
        return as(head).body(Map.of("role", "GROUP_LEADER", "resident", resident, "from", LocalDate.of(2026, 4, 1)))
                .post("/api/v1/units/" + association.groups().get(0).id() + "/offices");
    }

    private static void full(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("urn:kairan:problem:household-full"));
    }
}
