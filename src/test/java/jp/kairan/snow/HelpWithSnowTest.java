package jp.kairan.snow;

import static jp.kairan.snow.SnowCalls.REQUESTS;
import static jp.kairan.snow.SnowCalls.act;
import static jp.kairan.snow.SnowCalls.approved;
import static jp.kairan.snow.SnowCalls.ask;
import static jp.kairan.snow.SnowCalls.asked;
import static jp.kairan.snow.SnowCalls.crew;
import static jp.kairan.snow.SnowCalls.inbox;
import static jp.kairan.snow.SnowCalls.offer;
import static jp.kairan.snow.SnowCalls.read;
import static jp.kairan.snow.SnowCalls.report;
import static jp.kairan.snow.SnowCalls.wish;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class HelpWithSnowTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    ExpireRequests job;

    private TestCity.Association association;
    private House house;
    private AccountId resident;
    private AccountId head;
    private AccountId staff;
    private AccountId leader;
    private String team;
    private LocalDate day;
    private String request;

    @BeforeEach
    void aRequestAndATeam() {
        association = city.association(1, 2);
        house = association.houses().get(0);
        resident = house.anyResident();
        head = city.officer(association.place(), Role.HEAD);
        staff = city.officer(city.city(), Role.CITY_STAFF);
        leader = city.account();
        team = approved(staff, leader, crew(2, association.federation()));
        day = LocalDate.now(clock).plusDays(2);
        request = asked(resident, house.id(), day, day.plusDays(1));
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    private void stateIs(String state) {
        read(resident, request).then().statusCode(200).body("state", equalTo(state));
    }

    private void matched() {
        offer(head, request, team, day).then().statusCode(201);
        act(leader, request, "acceptance").then().statusCode(201);
    }

    @Test
    void fromTheRequestToTheWorkEverybodyIsTold() {
        assertThat(inbox(resident)).containsExactly("雪かきを手伝うチームを探しています。");
        as(head).get(REQUESTS + "/proposals?unit=" + association.place().id())
                .then()
                .statusCode(200)
                .body("items.request", contains(request))
                .body("items.team", contains(team))
                .body("items.day", contains(day.toString()));

        offer(head, request, team, day)
                .then()
                .statusCode(201)
                .header("Location", endsWith(REQUESTS + "/" + request))
                .body("state", equalTo("OFFERED"));
        assertThat(inbox(leader)).containsExactly("雪かきの依頼が届いています。");
        read(resident, request).then().body("team", nullValue());
        String subject = as(leader).get("/api/v1/inbox").path("items[0].subject");
        read(leader, request).then().body("offer", equalTo(subject));

        act(leader, request, "acceptance").then().statusCode(201).body("state", equalTo("MATCHED"));
        assertThat(inbox(resident)).containsExactly("雪かきを手伝うチームが決まりました。");
        assertThat(inbox(head)).containsExactly("チームが雪かきを引き受けました。");
        read(resident, request).then().body("team", equalTo(team)).body("day", equalTo(day.toString()));

        report(leader, request).then().statusCode(409);
        clock.turn(Duration.ofDays(2));
        report(leader, request).then().statusCode(201).body("state", equalTo("DONE"));
        assertThat(inbox(resident)).containsExactly("雪かきが終わりました。");
        act(resident, request, "confirmation").then().statusCode(201).body("confirmedAt", notNullValue());
        act(resident, request, "cancellation").then().statusCode(409).body("type", endsWith("snow-request-state"));
    }

    @Test
    void everybodyIsToldInTheLanguageTheyRead() {
        as(resident)
                .header("Accept-Language", "vi")
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.kind.startsWith('SNOW') }.title",
                        contains("Chúng tôi đang tìm đội giúp bạn xúc tuyết."))
                .body("items.findAll { it.kind.startsWith('SNOW') }.subject", contains(request))
                .body("items.findAll { it.kind.startsWith('SNOW') }.kind", contains("SNOW_HELP"));
    }

    @Test
    void whatATeamDeclinesIsOpenAgainAndNotProposedToItAgain() {
        matched();
        act(leader, request, "refusal").then().statusCode(204);

        stateIs("OPEN");
        assertThat(inbox(head)).containsExactly("チームは雪かきを引き受けられませんでした。別のチームを選んでください。");
        assertThat(inbox(resident)).containsExactly("雪かきを手伝うチームを探しています。");
        read(leader, request).then().statusCode(404);
        as(head).get(REQUESTS + "/proposals?unit=" + association.place().id())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void whatIsTakenBackIsToldToTheTeam() {
        matched();
        act(resident, request, "cancellation").then().statusCode(201).body("state", equalTo("CANCELLED"));

        assertThat(inbox(leader)).containsExactly("雪かきの依頼は取り下げられました。");
        act(leader, request, "acceptance").then().statusCode(404);
        asked(resident, house.id(), day);
    }

    @Test
    void aHouseholdAsksOnceAtATimeAndNeverForTheRoof() {
        ask(resident, wish(house.id(), day)).then().statusCode(409).body("type", endsWith("snow-request-running"));
        act(resident, request, "cancellation");
        Map<String, Object> roof = wish(house.id(), day);
        roof.put("places", List.of("ENTRANCE", "ROOF"));
        ask(resident, roof).then().statusCode(409).body("type", endsWith("snow-roof-refused"));
    }

    @Test
    void aRequestThatCannotBeIsRefusedByField() {
        act(resident, request, "cancellation");
        refused("days", List.of(LocalDate.now(clock).minusDays(1).toString()), "days");
        refused("days", List.of("+99999-01-01"), "days");
        refused("reason", "HEALTH", "consent");
        refused("phone", "鍵の場所は植木鉢", "phone");
        refused("places", List.of(), "places");
    }

    private void refused(String field, Object value, String at) {
        Map<String, Object> wish = wish(house.id(), day);
        wish.put(field, value);
        ask(resident, wish).then().statusCode(400).body("violations.field", hasItem(at));
    }

    @Test
    void anOfficerAsksForAHouseholdOfTheAssociationWhichIsToldToo() {
        House neighbour = association.houses().get(1);
        String other = asked(head, neighbour.id(), day);

        read(neighbour.anyResident(), other).then().statusCode(200).body("side", equalTo("HOUSEHOLD"));
        assertThat(inbox(neighbour.anyResident())).containsExactly("雪かきを手伝うチームを探しています。");
        assertThat(inbox(head)).containsExactly("雪かきを手伝うチームを探しています。");
    }

    @Test
    void aRequestWhoseDaysAreOverExpires() {
        offer(head, request, team, day).then().statusCode(201);
        clock.turn(Duration.ofDays(4));
        act(leader, request, "acceptance").then().statusCode(409);
        job.expire();

        stateIs("EXPIRED");
        assertThat(inbox(leader)).containsExactly("雪かきの依頼は取り下げられました。");
    }
}
