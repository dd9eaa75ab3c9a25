package jp.kairan.identity;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phone;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class SecondHomeTest {
    @Inject
    TestCity city;

    @Inject
    People people;

    @Inject
    Phones phones;

    @Test
    void aDaughterElsewhereReadsForHerParentsToo() {
        var own = city.association(1, 1).houses().get(0);
        var association = city.association(1, 1);
        var parents = association.houses().get(0);
        Phone phone = phones.enter(own.anyResident());

        join(phone, code(association, "households", parents.id()))
                .then()
                .statusCode(201)
                .body("account", equalTo(own.anyResident().toString()))
                .body("homes", hasSize(2))
                .body("homes.household", hasItem(parents.id().toString()));

        join(phone, code(association, "households", parents.id()))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:home-already"));
    }

    @Test
    void aCodeOfSomebodyElseIsNotValidHere() {
        var association = city.association(1, 1);
        var neighbour = people.residentOf(association.houses().get(0).anyResident());

        join(phones.enter(city.account()), code(association, "residents", neighbour))
                .then()
                .statusCode(404);
    }

    @Test
    void nobodyJoinsWithoutASession() {
        asNobody()
                .body(Map.of("code", TypedCode.random().grouped()))
                .post("/api/v1/me/homes")
                .then()
                .statusCode(401);
    }

    private String code(TestCity.Association association, String kind, Object target) {
        return as(city.officer(association.place(), Role.HEAD))
                .body(Map.of(kind, List.of(target)))
                .post("/api/v1/invitations")
                .path("items[0].typed");
    }

    private static Response join(Phone phone, String code) {
        return phone.calls().body(Map.of("code", code)).post("/api/v1/me/homes");
    }
}
