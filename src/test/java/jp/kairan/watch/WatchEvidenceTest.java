package jp.kairan.watch;

import static jp.kairan.watch.WatchCalls.alerts;
import static jp.kairan.watch.WatchCalls.registered;
import static jp.kairan.watch.WatchCalls.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.Role;
import jp.kairan.evidence.AuthorKind;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Ledger;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestClock;
import jp.kairan.watch.WatchCalls.Thing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class WatchEvidenceTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Incidents incidents;

    @Inject
    Ledger ledger;

    @Inject
    RaiseAlerts job;

    private TestCity.Association association;
    private TestCity.House house;
    private AccountId head;
    private Incident open;

    @BeforeEach
    void settle() {
        association = city.association(1, 2);
        house = association.houses().get(0);
        head = city.officer(association.place(), Role.HEAD);
    }

    @AfterEach
    void reset() {
        if (open != null) {
            QuarkusTransaction.requiringNew().run(() -> incidents.close(open.id()));
        }
        clock.reset();
    }

    @Test
    void withoutAnIncidentNothingIsWrittenDown() {
        Thing button = registered(head, house.id(), "BUTTON");
        button.say(1, "SAFE");
        button.say(2, "HELP");

        assertThat(said(Incident.REALITY)).isEmpty();
        assertThat(alerts(head)).hasSize(1);
    }

    @Test
    void inAnIncidentAPressIsWrittenDownOnceHoweverOftenItIsSent() throws Exception {
        open(false);
        Thing button = registered(head, house.id(), "BUTTON");
        AtOnce.times(8, () -> button.say(1, "SAFE"));
        button.say(2, "HELP");

        assertThat(said(Incident.REALITY)).containsExactly("SAFE BUTTON", "HELP BUTTON");
        assertThat(entries(Incident.REALITY)).allSatisfy(entry -> {
            assertThat(entry.authorKind()).isEqualTo(AuthorKind.DEVICE);
            assertThat(entry.author()).hasToString(button.id());
        });
        assertThat(WatchCalls.reasons(head)).containsExactly("HELP");
    }

    @Test
    void aPressOfHelpCountsThoughTheClockOfTheButtonLeaptAheadMeanwhile() {
        Thing button = registered(head, house.id(), "BUTTON");
        clock.turn(Duration.ofHours(1));
        open(false);
        clock.turn(Duration.ofMinutes(1));
        Instant now = Instant.now(clock);
        button.send(button.event(1, "HELP", now, now.plus(Duration.ofDays(1))))
                .then()
                .statusCode(200);

        assertThat(said(Incident.REALITY)).containsExactly("HELP BUTTON");
    }

    @Test
    void aLampIsAWeakSignAndThatAtMostOnceInTenMinutes() {
        open(false);
        Thing lamp = registered(head, house.id(), "BULB");
        lamp.say(1, "ON");
        lamp.say(2, "OFF");
        lamp.say(3, "BATTERY_LOW");
        clock.turn(Duration.ofMinutes(11));
        lamp.say(4, "HEARTBEAT");
        clock.turn(Duration.ofMinutes(11));
        lamp.say(5, "ON");

        assertThat(said(Incident.REALITY)).containsExactly("SAFE BULB", "SAFE BULB");
    }

    @Test
    void whatHappenedBeforeTheIncidentSaysNothing() {
        Thing lamp = registered(head, house.id(), "BULB");
        clock.turn(Duration.ofHours(1));
        open(false);
        Instant now = Instant.now(clock);
        lamp.send(lamp.event(1, "ON", now.minus(Duration.ofMinutes(30)), now))
                .then()
                .statusCode(200);
        assertThat(said(Incident.REALITY)).isEmpty();

        lamp.send(lamp.event(2, "OFF", now, now)).then().statusCode(200);
        assertThat(said(Incident.REALITY)).containsExactly("SAFE BULB");
    }

    @Test
    void aLampThatNobodyTouchesIsWrittenDownOnceAndTakenBackWhenSomebodyDoesHoweverWellItWorks() throws Exception {
        Thing lamp = registered(head, house.id(), "BULB");
        Thing neverHeard = registered(head, association.houses().get(1).id(), "BULB");
        lamp.say(1, "ON");
        open(false);
        clock.turn(Duration.ofMinutes(119));
        lamp.say(2, "HEARTBEAT");
        job.raise();
        assertThat(said(Incident.REALITY)).isEmpty();

        clock.turn(Duration.ofMinutes(2));
        AtOnce.times(4, () -> {
            job.raise();
            return true;
        });
        assertThat(said(Incident.REALITY)).containsExactly("UNCONFIRMED BULB");

        lamp.say(3, "HEARTBEAT");
        assertThat(said(Incident.REALITY)).containsExactly("UNCONFIRMED BULB");
        lamp.say(4, "OFF");
        assertThat(said(Incident.REALITY)).containsExactly("UNCONFIRMED BULB", "SAFE BULB");
        assertThat(neverHeard.id()).isNotEqualTo(lamp.id());
    }

    @Test
    void whatWasSaidBetweenTheHappeningAndItsCheckIsWrittenDownOnceWhenItOpens() throws Exception {
        Thing button = registered(head, house.id(), "BUTTON");
        Thing lamp = registered(head, association.houses().get(1).id(), "BULB");
        button.say(1, "SAFE");
        clock.turn(Duration.ofMinutes(10));
        Instant quake = Instant.now(clock);
        clock.turn(Duration.ofMinutes(1));
        button.say(2, "HELP");
        lamp.say(1, "ON");
        lamp.say(2, "HEARTBEAT");
        clock.turn(Duration.ofMinutes(5));
        open(false, quake, association.place());
        AtOnce.times(3, () -> {
            job.raise();
            return true;
        });
        assertThat(button.say(2, "HELP")).isEqualTo("REPEATED");
        clock.turn(Duration.ofMinutes(2));
        job.raise();
        job.raise();

        assertThat(said(Incident.REALITY)).containsExactlyInAnyOrder("HELP BUTTON", "SAFE BULB");
        assertThat(entries(Incident.REALITY))
                .allSatisfy(
                        entry -> assertThat(entry.evidence().at()).isBetween(quake, quake.plus(Duration.ofMinutes(4))));
    }

    @Test
    void whereItIsAskedLaterWhatWasSaidThereBeforeCountsAsWell() {
        Thing button = registered(head, house.id(), "BUTTON");
        Instant quake = Instant.now(clock);
        clock.turn(Duration.ofMinutes(1));
        button.say(1, "HELP");
        open(false, quake, city.federation());
        clock.turn(Duration.ofMinutes(5));
        job.raise();
        assertThat(said(Incident.REALITY)).isEmpty();

        QuarkusTransaction.requiringNew()
                .run(() -> incidents.widen(
                        open.id(), List.of(association.groups().get(0).id())));
        job.raise();
        assertThat(said(Incident.REALITY)).containsExactly("HELP BUTTON");
    }

    @Test
    void inADrillAPressOfSafeCountsWhereTheDeviceTakesPart() {
        open(true);
        var taking = wish(house.id(), "BUTTON");
        taking.put("drills", true);
        registered(head, taking).say(1, "SAFE");
        registered(head, house.id(), "BUTTON").say(1, "SAFE");
        registered(head, house.id(), "BULB").say(1, "ON");

        assertThat(said(open.world())).containsExactly("SAFE BUTTON");
        assertThat(said(Incident.REALITY)).isEmpty();
    }

    @Test
    void whoeverPressesHelpInADrillMayMeanIt() {
        open(true);
        var taking = wish(house.id(), "BUTTON");
        taking.put("drills", true);
        registered(head, taking).say(1, "HELP");

        assertThat(said(open.world())).isEmpty();
        assertThat(WatchCalls.reasons(head)).containsExactly("HELP");
    }

    private void open(boolean drill) {
        open(drill, Instant.now(clock), association.place());
    }

    private void open(boolean drill, Instant since, Place area) {
        open = QuarkusTransaction.requiringNew()
                .call(() -> incidents.open(IncidentId.next(), drill, area.id(), since, List.of(area.id())));
    }

    private List<Entry> entries(UUID world) {
        return ledger.of(
                world, association.houses().stream().map(TestCity.House::id).toList(), Instant.EPOCH);
    }

    private List<String> said(UUID world) {
        return entries(world).stream()
                .map(entry -> entry.evidence().status() + " " + entry.evidence().source())
                .toList();
    }
}
