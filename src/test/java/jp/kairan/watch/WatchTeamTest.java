package jp.kairan.watch;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.watch.WatchCalls.ALERTS;
import static jp.kairan.watch.WatchCalls.PAUSES;
import static jp.kairan.watch.WatchCalls.RULES;
import static jp.kairan.watch.WatchCalls.TEAMS;
import static jp.kairan.watch.WatchCalls.alerts;
import static jp.kairan.watch.WatchCalls.close;
import static jp.kairan.watch.WatchCalls.message;
import static jp.kairan.watch.WatchCalls.part;
import static jp.kairan.watch.WatchCalls.person;
import static jp.kairan.watch.WatchCalls.reasons;
import static jp.kairan.watch.WatchCalls.registered;
import static jp.kairan.watch.WatchCalls.take;
import static jp.kairan.watch.WatchCalls.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import jp.kairan.watch.WatchCalls.Thing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class WatchTeamTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    RaiseAlerts job;

    @Inject
    ForgetWatch forgetting;

    @Inject
    Sql sql;

    private TestCity.Association association;
    private TestCity.House house;
    private AccountId head;
    private AccountId daughter;

    @BeforeEach
    void settle() {
        WatchCalls.shippedRules(city.officer(city.city(), Role.CITY_ADMIN));
        association = city.association(1, 2);
        house = association.houses().get(0);
        head = city.officer(association.place(), Role.HEAD);
        daughter = city.account();
        team(head, house.id(), List.of(person("FAMILY", daughter))).then().statusCode(200);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void howeverOftenAndByHowManyDevicesItIsReportedThereIsOneAlert() throws Exception {
        List<Callable<String>> presses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thing button = registered(head, house.id(), "BUTTON");
            presses.add(() -> button.say(1, "HELP"));
            presses.add(() -> button.say(2, "HELP"));
        }
        AtOnce.all(presses);

        assertThat(alerts(daughter)).hasSize(1);
        as(daughter).get(ALERTS + "/" + alerts(daughter).get(0)).then().body("entries.kind", hasSize(4));
    }

    @Test
    void twoReplicasRaiseAndEscalateOnce() throws Exception {
        Thing lamp = registered(head, house.id(), "BULB");
        lamp.say(1, "ON");
        clock.turn(Duration.ofHours(9));
        turnEverywhere();
        assertThat(alerts(daughter)).hasSize(1);
        assertThat(alerts(head)).isEmpty();

        clock.turn(Duration.ofMinutes(31));
        turnEverywhere();
        turnEverywhere();

        assertThat(alerts(head)).isEqualTo(alerts(daughter));
        as(head).get(ALERTS + "/" + alerts(head).get(0))
                .then()
                .body("entries.kind", contains("SIGNAL", "ESCALATED"))
                .body("members.relation", hasItems("FAMILY", "CALLED_IN"));
    }

    private void turnEverywhere() throws Exception {
        AtOnce.times(4, () -> {
            job.raise();
            return true;
        });
    }

    @Test
    void whatSomebodyHasTakenIsNotToldAgainUntilTheyGiveItBack() {
        registered(head, house.id(), "BUTTON").say(1, "HELP");
        String alert = alerts(daughter).get(0);
        take(daughter, alert).then().statusCode(201).body("taker.me", equalTo(true));
        clock.turn(Duration.ofHours(1));
        job.raise();
        assertThat(alerts(head)).isEmpty();

        as(daughter).delete(ALERTS + "/" + alert + "/taking").then().statusCode(200);
        clock.turn(Duration.ofMinutes(31));
        job.raise();
        assertThat(alerts(head)).containsExactly(alert);
    }

    @Test
    void oneOfManyGoes() throws Exception {
        AccountId son = city.account();
        team(head, house.id(), List.of(person("FAMILY", daughter), person("FAMILY", son)));
        registered(head, house.id(), "BUTTON").say(1, "HELP");
        String alert = alerts(son).get(0);

        List<Integer> answers = AtOnce.all(List.of(
                () -> take(daughter, alert).statusCode(),
                () -> take(son, alert).statusCode(),
                () -> take(daughter, alert).statusCode(),
                () -> take(son, alert).statusCode()));

        assertThat(answers)
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(2);
    }

    @Test
    void whoeverIsNamedNoLongerSeesNothingMore() {
        AccountId son = city.account();
        registered(head, house.id(), "BUTTON").say(1, "HELP");
        String alert = alerts(daughter).get(0);
        team(head, house.id(), List.of(person("FAMILY", son))).then().statusCode(200);

        as(daughter).get(ALERTS + "/" + alert).then().statusCode(404);
        as(daughter).get("/api/v1/inbox").then().body("items", hasSize(0));
        assertThat(alerts(son)).containsExactly(alert);
    }

    @Test
    void familyByPartAreThoseOfTheHouseholdWhoLiveElsewhere() {
        TestCity.House large = city.house(association.groups().get(0), 2);
        livesElsewhere(large.accounts().get(1));
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        team(head, large.id(), List.of(part("FAMILY"), part("GROUP_LEADER")))
                .then()
                .statusCode(200);
        registered(head, large.id(), "BUTTON").say(1, "HELP");

        assertThat(alerts(large.accounts().get(1))).hasSize(1);
        assertThat(alerts(leader)).hasSize(1);
        assertThat(alerts(large.accounts().get(0))).isEmpty();
        assertThat(alerts(head)).isEmpty();
    }

    @Test
    void ofAProtectedHouseholdNobodyIsToldByTheirOffice() {
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);
        team(head, house.id(), List.of(part("HEAD"))).then().statusCode(200);
        Thing button = registered(head, house.id(), "BUTTON");
        protect(house.id());
        button.say(1, "HELP");

        assertThat(alerts(head)).isEmpty();
        assertThat(alerts(admin)).hasSize(1);
        as(head).get(TEAMS + "/" + house.id()).then().statusCode(404);
        as(house.anyResident()).get(TEAMS + "/" + house.id()).then().statusCode(200);
    }

    @Test
    void whenAHouseholdBecomesProtectedWhoeverDoesNotLiveThereLosesItsAlertsAtOnceAndTheCityGetsThem() {
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);
        AccountId commissioner = city.officer(association.place(), Role.WELFARE_COMMISSIONER);
        TestCity.House large = city.house(association.groups().get(0), 2);
        AccountId mother = large.accounts().get(0);
        AccountId father = large.accounts().get(1);
        livesElsewhere(father);
        team(
                        head,
                        large.id(),
                        List.of(
                                person("FAMILY", mother),
                                person("FAMILY", daughter),
                                part("FAMILY"),
                                person("WELFARE_COMMISSIONER", commissioner)))
                .then()
                .statusCode(200);
        registered(head, large.id(), "BUTTON").say(1, "HELP");
        String alert = alerts(mother).get(0);
        clock.turn(Duration.ofMinutes(31));
        job.raise();
        List<AccountId> others = List.of(head, commissioner, daughter, father);
        assertThat(others).allSatisfy(other -> assertThat(alerts(other)).containsExactly(alert));
        take(commissioner, alert).then().statusCode(201);

        protect(large.id());
        for (AccountId gone : others) {
            assertThat(alerts(gone)).isEmpty();
            as(gone).get(ALERTS + "/" + alert).then().statusCode(404);
            message(gone, alert, "…").then().statusCode(404);
        }
        assertThat(alerts(mother)).containsExactly(alert);
        job.raise();

        for (AccountId gone : others) {
            as(gone).get("/api/v1/inbox").then().body("items", hasSize(0));
        }
        assertThat(alerts(mother)).containsExactly(alert);
        assertThat(alerts(admin)).containsExactly(alert);
        take(admin, alert)
                .then()
                .statusCode(201)
                .body("members.relation", hasItems("FAMILY", "CALLED_IN"))
                .body("members.relation", not(hasItem("WELFARE_COMMISSIONER")));
    }

    @Test
    void anOfficerWhoWasEnteredAsFamilyIsToldNothingOfAProtectedHousehold() {
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);
        team(head, house.id(), List.of(person("FAMILY", head))).then().statusCode(200);
        Thing button = registered(head, house.id(), "BUTTON");
        protect(house.id());
        button.say(1, "HELP");

        assertThat(alerts(head)).isEmpty();
        assertThat(alerts(admin)).hasSize(1);
    }

    @Test
    void aMessageThatIsSentTwiceIsSaidOnce() throws Exception {
        registered(head, house.id(), "BUTTON").say(1, "HELP");
        String alert = alerts(daughter).get(0);
        Map<String, String> body = Map.of("key", UUID.randomUUID().toString(), "text", "いま行きます。");
        AtOnce.times(
                6,
                () -> as(daughter)
                        .body(body)
                        .post(ALERTS + "/" + alert + "/messages")
                        .then()
                        .statusCode(201));
        close(daughter, alert, "SAFE");

        as(daughter)
                .body(body)
                .post(ALERTS + "/" + alert + "/messages")
                .then()
                .statusCode(201)
                .body("entries.kind", contains("SIGNAL", "MESSAGE", "CLOSED"));
        message(daughter, alert, "x".repeat(501)).then().statusCode(400);
    }

    @Test
    void whileNobodyIsAtHomeRulesRestAndHelpIsToldAllTheSame() {
        Thing lamp = registered(head, house.id(), "BULB");
        lamp.say(1, "ON");
        Instant back = Instant.now(clock).plus(Duration.ofDays(3));
        as(house.anyResident())
                .body(Map.of("household", house.id().toString(), "to", back.toString()))
                .post(PAUSES)
                .then()
                .statusCode(201);
        clock.turn(Duration.ofDays(2));
        job.raise();
        assertThat(alerts(daughter)).isEmpty();

        lamp.say(2, "HELP");
        assertThat(reasons(daughter)).containsExactly("HELP");

        clock.turn(Duration.ofDays(1).plusHours(7));
        job.raise();
        assertThat(reasons(daughter)).containsExactly("HELP");
        clock.turn(Duration.ofHours(2));
        job.raise();
        assertThat(reasons(daughter)).containsExactly("ON_FOR", "HELP");
    }

    @Test
    void aPauseThatIsEndedEarlyLetsRulesCountFromThere() {
        Thing lamp = registered(head, house.id(), "BULB");
        lamp.say(1, "ON");
        Instant back = Instant.now(clock).plus(Duration.ofDays(30));
        String pause = as(house.anyResident())
                .body(Map.of("household", house.id().toString(), "to", back.toString()))
                .post(PAUSES)
                .path("id");
        clock.turn(Duration.ofDays(1));
        as(head).delete(PAUSES + "/" + pause).then().statusCode(204);
        clock.turn(Duration.ofHours(9));
        job.raise();

        assertThat(reasons(daughter)).containsExactly("ON_FOR");
    }

    @Test
    void aHouseholdMayHaveRulesOfItsOwn() {
        registered(head, house.id(), "BULB").say(1, "ON");
        registered(head, association.houses().get(1).id(), "BULB").say(1, "ON");
        Map<String, Object> own = Map.of("kind", "BULB", "condition", "ON_FOR", "hours", 2, "enabled", true);
        as(house.anyResident())
                .body(Map.of("rules", List.of(own)))
                .put(RULES + "/" + house.id())
                .then()
                .statusCode(200)
                .body("rules.findAll { it.kind == 'BULB' }.hours", contains(24, 2));
        clock.turn(Duration.ofHours(3));
        job.raise();
        assertThat(alerts(daughter)).hasSize(1);

        Map<String, Object> off = Map.of("kind", "BULB", "condition", "ON_FOR", "hours", 2, "enabled", false);
        as(head).body(Map.of("rules", List.of(off))).put(RULES + "/" + house.id());
        close(daughter, alerts(daughter).get(0), "SAFE");
        clock.turn(Duration.ofHours(9));
        job.raise();
        assertThat(alerts(daughter)).hasSize(1);
        assertThat(alerts(head)).hasSize(1);
    }

    @Test
    void aSensorThatSeesNobodyForADayIsReasonHoweverWellItWorks() {
        Thing sensor = registered(head, house.id(), "SENSOR");
        sensor.say(1, "MOTION");
        clock.turn(Duration.ofHours(23));
        sensor.say(2, "HEARTBEAT");
        job.raise();
        assertThat(alerts(daughter)).isEmpty();

        clock.turn(Duration.ofMinutes(61));
        job.raise();
        assertThat(reasons(daughter)).containsExactly("SILENT_FOR");
    }

    @Test
    void threadsAreForgottenNinetyDaysAfterTheEnd() {
        Thing button = registered(head, house.id(), "BUTTON");
        button.say(1, "HELP");
        close(daughter, alerts(daughter).get(0), "FALSE_ALARM").then().statusCode(201);
        clock.turn(Duration.ofDays(89));
        button.say(2, "HELP");
        forgetting.forget();
        assertThat(alerts(daughter)).hasSize(2);

        clock.turn(Duration.ofDays(2));
        forgetting.forget();
        assertThat(alerts(daughter)).hasSize(1);
        assertThat(events(button)).isEqualTo(1);
    }

    @Transactional
    long events(Thing thing) {
        return sql.number("select count(*) from watch_event where device_id = ?", UUID.fromString(thing.id()));
    }

    @Transactional
    void livesElsewhere(AccountId account) {
        sql.update("update resident set lives_elsewhere = true where account_id = ?", account);
    }

    @Transactional
    void protect(HouseholdId household) {
        sql.update("update household set protected = true where id = ?", household);
    }
}
