package jp.kairan.safety;

import static jp.kairan.safety.Asking.CHECKS;
import static jp.kairan.safety.Asking.opened;
import static jp.kairan.safety.Asking.step;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phone;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of somebody is told alike on the quick way and on the ordinary one, which a query leads to. */
@KairanTest
class QuickChecksTest {
    private static final String ORDINARY = CHECKS + "?ordinary";
    private static final String MARK = "X-Test-Ordinary-Way";

    @Inject
    TestCity city;

    @Inject
    Phones phones;

    @Inject
    Sql sql;

    private Association place;
    private AccountId head;
    private String check;

    /** Says of an answer that it came the ordinary way. */
    @Provider
    static class OrdinaryWay implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getHeaderString(MARK) != null) {
                ordinary = true;
            }
        }
    }

    private static volatile boolean ordinary;

    @BeforeEach
    void somethingIsAsked() {
        place = city.association(3, 4);
        head = city.officer(place.place(), Role.HEAD);
        check = opened(head, true);
    }

    @AfterEach
    void nothingIsAsked() {
        step(head, check, "closing").statusCode(201);
    }

    @Test
    void everybodyIsToldTheSameOnBothWays() {
        alike(place.houses().get(0).anyResident(), 1, true);
        alike(head, 1, true);
        alike(city.association(1, 1).houses().get(0).anyResident(), 0, true);
        alike(city.account(), 0, true);
        alike(city.officer(city.city(), Role.CITY_ADMIN), 1, false);
    }

    private void alike(AccountId who, int most, boolean quickly) {
        Phone phone = phones.enter(who);
        Response quick = quickly ? quick(phone) : any(phone);
        assertThat(ordinary).isEqualTo(!quickly);
        Response slow = phone.calls().header(MARK, "1").get(ORDINARY);
        assertThat(ordinary).isTrue();

        assertThat(quick.statusCode()).isEqualTo(200);
        assertThat(quick.asString()).isEqualTo(slow.asString());
        assertThat(quick.contentType()).isEqualTo(slow.contentType());
        assertThat(quick.header("Cache-Control")).isEqualTo("no-store");
        List<String> mine = quick.path("items.findAll { it.id == '" + check + "' }.id");
        assertThat(mine).hasSize(most);
    }

    /** The quick way is not taken for a moment after a change, nor where the list of ended sessions is not fresh. */
    private static Response quick(Phone phone) {
        return await().atMost(Duration.ofSeconds(10)).until(() -> any(phone), answer -> !ordinary);
    }

    private static Response any(Phone phone) {
        ordinary = false;
        return phone.calls().header(MARK, "1").get(CHECKS);
    }

    @Test
    void theWordsAreInTheLanguageOfTheRequestThenOfTheDeviceThenOfTheAccount() {
        Phone phone = phones.enter(place.houses().get(0).anyResident());
        assertThat(language(phone.calls())).isEqualTo("ja");
        change("update account set language = 'vi' where id = ?", phone.account());
        assertThat(language(phone.calls())).isEqualTo("ja");
        change("update device set removed_at = now() where id = ?", phone.device());
        assertThat(language(phone.calls())).isEqualTo("vi");
        assertThat(language(phone.calls().header("Accept-Language", "en-GB, ja;q=0.5")))
                .isEqualTo("en");
        assertThat(language(phone.calls().header("Accept-Language", "tlh"))).isEqualTo("vi");
    }

    private String language(RequestSpecification request) {
        return request.get(CHECKS).then().statusCode(200).extract().path("words.language");
    }

    private void change(String statement, Object id) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement, id));
    }

    @Test
    void manyWhoAskAtOnceAreToldOfTheirOwnHouseholdAndOfNoOther() throws Exception {
        List<Callable<String>> all = place.houses().stream()
                .map(house -> {
                    Phone phone = phones.enter(house.anyResident());
                    return (Callable<String>) () -> house.id() + " "
                            + phone.calls().get(CHECKS).path("items.find { it.id == '" + check + "' }.households");
                })
                .toList();

        assertThat(AtOnce.all(all)).allSatisfy(told -> {
            String[] both = told.split(" ");
            assertThat(both[1]).isEqualTo("[" + both[0] + "]");
        });
    }

    @Test
    void whoseSessionIsOverIsToldSoOnEveryWay() {
        Phone phone = phones.enter(place.houses().get(0).anyResident());
        phone.calls().get(CHECKS).then().statusCode(200);
        phone.calls().delete("/api/v1/sessions/current").then().statusCode(204);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> phone.calls().get(CHECKS).then().statusCode(401));
        asNobody()
                .header("Authorization", "Bearer forged.forged.forged")
                .get(CHECKS)
                .then()
                .statusCode(401);
    }
}
