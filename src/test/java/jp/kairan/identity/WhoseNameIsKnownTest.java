package jp.kairan.identity;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

/** A house's code lets in whoever lives there; who is in the register is there once. */
@KairanTest
class WhoseNameIsKnownTest {
    @Inject
    TestCity city;

    @Inject
    People people;

    @Test
    void whoGivesANameOfTheRegisterComesInAsThatPerson() {
        var association = city.association(1, 1);
        var house = association.houses().get(0);
        AccountId head = city.officer(association.place(), Role.HEAD);
        String resident = people.registered(house).toString();
        String name = named(head, house, resident);

        assertThat(name).isEqualTo("登録太郎");
        enter(head, house, "登録　太郎");

        assertThat(residents(head, house)).hasSize(2).allMatch(each -> Boolean.TRUE.equals(each.get("signsIn")));
    }

    @Test
    void aSecondOfThatNameAndWhoeverIsUnknownIsSomebodyNew() {
        var association = city.association(1, 1);
        var house = association.houses().get(0);
        AccountId head = city.officer(association.place(), Role.HEAD);
        String name = named(head, house, people.registered(house).toString());

        enter(head, house, name);
        enter(head, house, name);
        enter(head, house, "誰 それ");

        assertThat(residents(head, house)).hasSize(4);
    }

    private static String named(AccountId head, TestCity.House house, String resident) {
        return residents(head, house).stream()
                .filter(each -> resident.equals(each.get("id")))
                .map(each -> each.get("name").toString())
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> residents(AccountId head, TestCity.House house) {
        return as(head).get("/api/v1/households/" + house.id() + "/residents")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static void enter(AccountId head, TestCity.House house, String name) {
        String code = as(head).body(Map.of("households", List.of(house.id())))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].typed");
        Map<String, Object> device = Map.of("platform", "ANDROID", "label", "phone", "language", "ja");
        asNobody()
                .body(Map.of("code", code, "name", name, "device", device))
                .post("/api/v1/sessions")
                .then()
                .statusCode(201);
    }
}
