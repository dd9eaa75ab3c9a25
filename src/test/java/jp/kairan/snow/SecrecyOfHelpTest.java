package jp.kairan.snow;

import static jp.kairan.snow.SnowCalls.PHONE;
import static jp.kairan.snow.SnowCalls.REQUESTS;
import static jp.kairan.snow.SnowCalls.act;
import static jp.kairan.snow.SnowCalls.approved;
import static jp.kairan.snow.SnowCalls.ask;
import static jp.kairan.snow.SnowCalls.crew;
import static jp.kairan.snow.SnowCalls.look;
import static jp.kairan.snow.SnowCalls.offer;
import static jp.kairan.snow.SnowCalls.read;
import static jp.kairan.snow.SnowCalls.report;
import static jp.kairan.snow.SnowCalls.wish;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class SecrecyOfHelpTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Sql sql;

    @Inject
    ExpireRequests job;

    private final String name = NewWord.next();
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
    void aRequestWithAReason() {
        association = city.association(1, 2);
        house = association.houses().get(0);
        update("update household set name = ?, address = ? where id = ?", name, address, house.id());
        head = city.officer(association.place(), Role.HEAD);
        staff = city.officer(city.city(), Role.CITY_STAFF);
        leader = city.account();
        team = approved(staff, leader, crew(2, association.federation()));
        day = LocalDate.now(clock).plusDays(1);
        Map<String, Object> wish = wish(house.id(), day);
        wish.putAll(Map.of("reason", "HEALTH", "consent", true, "shutIn", true));
        request =
                ask(house.anyResident(), wish).then().statusCode(201).extract().path("id");
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    private void update(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement, values));
    }

    private List<String> texts(String query, Object... values) {
        return QuarkusTransaction.requiringNew().call(() -> sql.list(query, row -> row.text("text"), values));
    }

    @Test
    void aLeaderLearnsWhoItIsOnlyBetweenAcceptanceAndADayAfterTheWork() {
        read(leader, request).then().statusCode(404);
        offer(head, request, team, day).then().statusCode(201);
        String seen = read(leader, request)
                .then()
                .statusCode(200)
                .body("side", equalTo("TEAM"))
                .body("reason", nullValue())
                .body("household", nullValue())
                .body("unit", nullValue())
                .extract()
                .asString();
        assertThat(seen).doesNotContain(name, address, PHONE, house.id().toString());
        look(leader, request).then().statusCode(409).body("type", endsWith("snow-request-state"));

        act(leader, request, "acceptance").then().statusCode(201);
        look(leader, request)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("name", equalTo(name))
                .body("address", equalTo(address))
                .body("phone", equalTo(PHONE));

        clock.turn(Duration.ofDays(1));
        report(leader, request).then().statusCode(201);
        clock.turn(Duration.ofHours(23));
        look(leader, request).then().statusCode(200);
        clock.turn(Duration.ofHours(1).plusSeconds(1));
        look(leader, request).then().statusCode(404);
        read(leader, request).then().statusCode(404);
        as(leader).get(REQUESTS).then().statusCode(200).body("items", empty());
    }

    @Test
    void whatIsTakenBackIsClosedAtOnceAndItsPhoneAndReasonForgotten() {
        offer(head, request, team, day);
        act(leader, request, "acceptance").then().statusCode(201);
        act(house.anyResident(), request, "cancellation").then().statusCode(201);

        look(leader, request).then().statusCode(404);
        assertThat(texts(
                        "select coalesce(phone, '') || coalesce(reason, '') as text from snow_request where id = ?",
                        UUID.fromString(request)))
                .containsExactly("");
    }

    @Test
    void aDayAfterTheWorkPhoneAndReasonAreForgotten() {
        offer(head, request, team, day);
        act(leader, request, "acceptance");
        clock.turn(Duration.ofDays(1));
        report(leader, request).then().statusCode(201);
        clock.turn(Duration.ofHours(25));
        job.expire();

        assertThat(texts(
                        "select coalesce(phone, '') || coalesce(reason, '') as text from snow_request where id = ?",
                        UUID.fromString(request)))
                .containsExactly("");
    }

    @Test
    void everyLookIsWrittenDownWithItsReason() {
        offer(head, request, team, day);
        act(leader, request, "acceptance");
        look(leader, request).then().statusCode(200);
        look(head, request)
                .then()
                .statusCode(200)
                .body("address", equalTo(address))
                .body("phone", nullValue());

        assertThat(texts("""
                select actor || detail::text as text from audit_entry
                 where action = 'SnowContactSeen' and subject_id = ? order by seq""", UUID.fromString(request)))
                .satisfiesExactly(
                        by -> assertThat(by).contains(leader.toString(), "PLAN", "TEAM"),
                        by -> assertThat(by).contains(head.toString(), "PLAN", "DESK"));
    }

    @Test
    void neitherNoticesNorTheAuditNorTheLogNameAnybody() {
        List<String> logged = new ArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage() + java.util.Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(ear);
        try {
            offer(head, request, team, day);
            act(leader, request, "acceptance");
            look(leader, request).then().statusCode(200);
            act(house.anyResident(), request, "cancellation").then().statusCode(201);
            Logger.getLogger("snow").warning("the ear hears");
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }

        List<String> told = texts("""
                select n.title || n.titles::text || n.sensitive as text from notice n
                 where n.subject_id = ? or n.subject_id in (select id from snow_offer where request_id = ?)""", UUID.fromString(request), UUID.fromString(request));
        assertThat(told).hasSize(3).allMatch(text -> text.endsWith("true")).noneMatch(this::tells);
        assertThat(texts(
                        "select coalesce(detail::text, '') as text from audit_entry where at > ?",
                        clock.instant().minusSeconds(60)))
                .isNotEmpty()
                .noneMatch(this::tells);
        assertThat(logged).isNotEmpty().noneMatch(this::tells);
    }

    private boolean tells(String text) {
        return text.contains(name) || text.contains(address) || text.contains(PHONE);
    }

    @Test
    void theReasonIsForTheHouseholdAndTheCity() {
        read(house.anyResident(), request).then().body("reason", equalTo("HEALTH"));
        read(staff, request).then().statusCode(200).body("reason", equalTo("HEALTH"));
        read(head, request).then().statusCode(200).body("reason", nullValue());
        look(staff, request).then().statusCode(403);
    }
}
