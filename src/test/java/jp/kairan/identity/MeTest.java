package jp.kairan.identity;

import static jp.kairan.testing.Calls.asNobody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class MeTest {
    @Inject
    TestCity city;

    @Inject
    Phones phones;

    @Test
    void aPhoneLearnsWhoItSpeaksFor() {
        var association = city.association(1, 1);
        var account = association.houses().get(0).anyResident();
        city.appoint(
                account,
                association.groups().get(0),
                Role.GROUP_LEADER,
                LocalDate.now().minusDays(2),
                null);
        var phone = phones.enter(account);

        phone.calls()
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("account", equalTo(account.toString()))
                .body("session", equalTo(phone.session().toString()))
                .body("device", equalTo(phone.device().toString()))
                .body("offices[0].role", equalTo("GROUP_LEADER"))
                .body("offices[0].unit.name", equalTo("1班"))
                .body(
                        "homes[0].units.name",
                        contains(
                                city.city().name(),
                                association.federation().name(),
                                association.place().name(),
                                "1班"));
    }

    @Test
    void aPersonChoosesTheLanguage() {
        var phone = phones.enter(city.account());
        phone.calls()
                .body(Map.of("language", "pt-BR"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);

        phone.calls().get("/api/v1/me").then().body("language", equalTo("pt-BR"));
        phone.calls()
                .body(Map.of("language", "'; --"))
                .patch("/api/v1/me")
                .then()
                .statusCode(400);
        phone.calls().body(Map.of()).patch("/api/v1/me").then().statusCode(400);
    }

    @Test
    void aPhoneLearnsInWhichLanguageTextsCome() {
        var phone = phones.enter(city.account());
        phone.calls().get("/api/v1/me").then().body("language", equalTo("ja")).body("reads", equalTo("ja"));

        phone.calls()
                .body(Map.of("language", "zh-TW"))
                .patch("/api/v1/me/devices/" + phone.device())
                .then()
                .statusCode(200);

        phone.calls().get("/api/v1/me").then().body("language", equalTo("ja")).body("reads", equalTo("zh-Hant"));
    }

    @Test
    void nobodyIsNobody() {
        asNobody().get("/api/v1/me").then().statusCode(401);
        asNobody().body(Map.of("language", "en")).patch("/api/v1/me").then().statusCode(401);
    }
}
