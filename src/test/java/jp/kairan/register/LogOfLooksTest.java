package jp.kairan.register;

import static jp.kairan.register.RegisterCalls.MINE;
import static jp.kairan.register.RegisterCalls.REGISTER;
import static jp.kairan.register.RegisterCalls.added;
import static jp.kairan.register.RegisterCalls.given;
import static jp.kairan.register.RegisterCalls.prepare;
import static jp.kairan.register.RegisterCalls.resident;
import static jp.kairan.register.RegisterCalls.update;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class LogOfLooksTest {
    private static final int PEOPLE = 3;

    @Inject
    TestCity city;

    @Inject
    Sql sql;

    private TestCity.Association association;
    private AccountId staff;
    private final List<String> people = new ArrayList<>();

    @BeforeEach
    void people() {
        association = city.association(1, PEOPLE);
        staff = city.officer(city.city(), Role.CITY_STAFF);
        association.houses().forEach(house -> people.add(resident(sql, house)));
        people.forEach(person -> added(staff, person, NewWord.next(), given("ASSOCIATION")));
    }

    private long looks(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        sql.number("select count(*) from support_look where resident_id = ?", UUID.fromString(person)));
    }

    @Test
    void ofLooksAtOnceNoneIsMissing() throws Exception {
        List<Callable<Integer>> readings = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            AccountId officer = city.officer(association.place(), i % 2 == 0 ? Role.VICE_HEAD : Role.HEAD);
            for (int n = 0; n < 3; n++) {
                readings.add(() -> prepare(officer, association.place()).statusCode());
            }
        }

        assertThat(AtOnce.all(readings)).containsOnly(200);

        assertThat(people).allSatisfy(person -> assertThat(looks(person)).isEqualTo(readings.size()));
    }

    @Test
    void eachPageIsALookAtThePeopleOnItAlone() {
        AccountId head = city.officer(association.place(), Role.HEAD);
        String list =
                REGISTER + "?reason=DRILL&limit=2&unit=" + association.place().id();
        Response page = as(head).get(list);
        String next = page.then().statusCode(200).extract().path("next");
        assertThat(people.stream().map(this::looks)).containsExactly(1L, 1L, 0L);

        as(head).get(list + "&cursor=" + next).then().statusCode(200);

        assertThat(people.stream().map(this::looks)).containsExactly(1L, 1L, 1L);
    }

    @Test
    void thePersonReadsItPageByPageNewestFirst() {
        AccountId head = city.officer(association.place(), Role.HEAD);
        AccountId person = association.houses().get(0).anyResident();
        for (String reason : List.of("REVIEW", "VISIT", "PLAN")) {
            as(head).get(REGISTER + "?reason=" + reason + "&unit="
                            + association.place().id())
                    .then()
                    .statusCode(200);
        }
        Response first = as(person).get(MINE + "/looks?limit=2");
        String next = first.then().statusCode(200).extract().path("next");
        List<String> reasons = new ArrayList<>(first.path("items.reason"));
        reasons.addAll(as(person).get(MINE + "/looks?limit=2&cursor=" + next).path("items.reason"));

        assertThat(reasons).containsExactly("PLAN", "VISIT", "REVIEW");
    }

    @Test
    void itIsOnlyEverAddedTo() {
        prepare(city.officer(association.place(), Role.HEAD), association.place());

        UUID person = UUID.fromString(people.get(0));
        assertThatThrownBy(() -> update(sql, "delete from support_look where resident_id = ?", person))
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> update(sql, "update support_look set at = now() where resident_id = ?", person))
                .hasMessageContaining("only ever added to");
        assertThat(looks(people.get(0))).isEqualTo(1);
    }
}
