package jp.kairan.snow;

import static jp.kairan.snow.SnowCalls.REQUESTS;
import static jp.kairan.snow.SnowCalls.act;
import static jp.kairan.snow.SnowCalls.approved;
import static jp.kairan.snow.SnowCalls.ask;
import static jp.kairan.snow.SnowCalls.asked;
import static jp.kairan.snow.SnowCalls.crew;
import static jp.kairan.snow.SnowCalls.look;
import static jp.kairan.snow.SnowCalls.offer;
import static jp.kairan.snow.SnowCalls.read;
import static jp.kairan.snow.SnowCalls.wish;
import static jp.kairan.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class ProtectedHouseholdTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Sql sql;

    private final String address = NewWord.next();
    private TestCity.Association association;
    private House house;
    private AccountId head;
    private AccountId staff;
    private AccountId leader;
    private String team;
    private LocalDate day;
    private String request;

    @BeforeEach
    void aRequest() {
        association = city.association(1, 2);
        house = association.houses().get(0);
        update("update household set address = ? where id = ?", address, house.id());
        head = city.officer(association.place(), Role.HEAD);
        staff = city.officer(city.city(), Role.CITY_STAFF);
        leader = city.account();
        team = approved(staff, leader, crew(2, association.federation()));
        day = LocalDate.now(clock).plusDays(1);
        request = asked(house.anyResident(), house.id(), day);
    }

    private void update(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement, values));
    }

    private void protect() {
        update("update household set protected = true where id = ?", house.id());
    }

    @Test
    void aProtectedHouseholdIsKnownToTheCityAlone() {
        protect();
        String desk = REQUESTS + "/desk?unit=" + association.place().id();
        as(head).get(desk).then().statusCode(200).body("items", empty());
        read(head, request).then().statusCode(404);
        offer(head, request, team, day).then().statusCode(404);
        look(head, request).then().statusCode(404);
        act(head, request, "cancellation").then().statusCode(404);
        as(head).get(REQUESTS + "/proposals?unit=" + association.place().id())
                .then()
                .body("items", empty());

        as(staff)
                .get(desk)
                .then()
                .statusCode(200)
                .body("items.id", contains(request))
                .body("items.unit", contains(nullValue()));
        offer(staff, request, team, day).then().statusCode(201);
        act(leader, request, "acceptance").then().statusCode(201);
        look(leader, request).then().statusCode(409).body("type", endsWith("snow-contact-by-city"));
        look(staff, request).then().statusCode(403);
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);
        look(admin, request).then().statusCode(200).body("address", equalTo(address));
    }

    @Test
    void aProtectedHouseholdAsksForItselfAndNoOfficerOfTheAssociationForIt() {
        act(house.anyResident(), request, "cancellation");
        protect();

        ask(head, wish(house.id(), day)).then().statusCode(403);
        ask(house.anyResident(), wish(house.id(), day)).then().statusCode(201);
    }
}
