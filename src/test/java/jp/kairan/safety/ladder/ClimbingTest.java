package jp.kairan.safety.ladder;

import static jp.kairan.safety.ladder.Rung.AGAIN;
import static jp.kairan.safety.ladder.Rung.FAMILY;
import static jp.kairan.safety.ladder.Rung.GROUP_LEADER;
import static jp.kairan.safety.ladder.Rung.WELFARE_COMMISSIONER;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.safety.Asking;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class ClimbingTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Asking asking;

    @Inject
    Climb climb;

    @Inject
    Climbing climbing;

    private Association place;
    private AccountId head;
    private AccountId leader;
    private AccountId commissioner;

    @BeforeEach
    void anAssociation() {
        asking.endOthers();
        place = city.association(2, 2);
        head = city.officer(place.place(), Role.HEAD);
        leader = city.officer(place.groups().get(0), Role.GROUP_LEADER);
        commissioner = city.officer(place.place(), Role.WELFARE_COMMISSIONER);
    }

    @AfterEach
    void turnBack() {
        asking.endOthers();
        clock.reset();
    }

    private static AccountId of(House house) {
        return house.anyResident();
    }

    private List<String> inbox(AccountId account) {
        return as(account).get("/api/v1/inbox").then().statusCode(200).extract().path("items.kind");
    }

    @Test
    void everyRungIsDoneInItsTurnAndOnce() {
        AccountId daughter = city.account();
        climb.livesElsewhere(daughter, place.houses().get(0).id());
        String check = Asking.opened(head, false);
        clock.turn(Duration.ofMinutes(9));
        assertThat(climb.climbed(check)).isEmpty();

        clock.turn(Duration.ofMinutes(2));
        assertThat(climb.climbed(check)).containsExactly(AGAIN);
        assertThat(climb.climbed(check)).isEmpty();
        assertThat(climb.reminded(check))
                .containsExactlyInAnyOrderElementsOf(
                        place.houses().stream().map(ClimbingTest::of).toList());
        assertThat(climb.told(check, AGAIN)).isEqualTo(new Told(4, 4));

        clock.turn(Duration.ofMinutes(10));
        assertThat(climb.climbed(check)).containsExactly(FAMILY);
        assertThat(climb.reminded(check)).hasSize(5).last().isEqualTo(daughter);
        assertThat(inbox(leader)).isEmpty();

        clock.turn(Duration.ofMinutes(10));
        assertThat(climb.climbed(check)).containsExactly(GROUP_LEADER);
        assertThat(inbox(leader)).containsExactly("SAFETY_ROUND");
        assertThat(inbox(commissioner)).isEmpty();

        clock.turn(Duration.ofMinutes(30));
        assertThat(climb.climbed(check)).containsExactly(WELFARE_COMMISSIONER);
        assertThat(inbox(commissioner)).containsExactly("SAFETY_ROUND");
        as(leader)
                .header("Accept-Language", "en")
                .get("/api/v1/inbox")
                .then()
                .body("items[0].title", containsString("4"))
                .body("items[0].urgency", equalTo("EMERGENCY"));
    }

    @Test
    void whoIsAskedReadsTheQuestionOnTheLockedPhoneAndFamilyNoName() {
        climb.livesElsewhere(city.account(), place.houses().get(0).id());
        String drill = Asking.opened(head, true);
        String real = Asking.opened(head, false);
        clock.turn(Duration.ofMinutes(11));
        climb.climbed(real);
        clock.turn(Duration.ofMinutes(10));
        climb.climbed(real);

        assertThat(asking.bodies(real)).containsExactly("safety.push.body", "safety.reminder", null);
        assertThat(asking.bodies(drill)).containsExactly("safety.push.body-drill", null);
    }

    @Test
    void whoeverHasBeenSeenIsNotDisturbed() {
        String check = Asking.opened(head, false);
        List<House> houses = place.houses();
        climb.seen(check, houses.get(0).id(), Status.SAFE, Source.SIGN);
        climb.seen(check, houses.get(1).id(), Status.URGENT, Source.SELF);
        climb.seen(check, houses.get(2).id(), Status.SAFE, Source.BULB);
        climb.seen(check, houses.get(3).id(), Status.UNCONFIRMED, Source.FACE_TO_FACE);
        clock.turn(Duration.ofMinutes(31));

        assertThat(climb.climbed(check)).containsExactly(AGAIN, FAMILY, GROUP_LEADER);

        assertThat(climb.reminded(check)).containsExactlyInAnyOrder(of(houses.get(2)), of(houses.get(3)));
        assertThat(climb.told(check, AGAIN)).isEqualTo(new Told(2, 2));
        assertThat(inbox(leader)).isEmpty();
    }

    @Test
    void whoLivesElsewhereAndIsSafeThereSaysNothingOfTheHouse() {
        House house = place.houses().get(0);
        House other = place.houses().get(1);
        ResidentId daughter = climb.livesElsewhere(city.account(), house.id());
        climb.livesElsewhere(city.account(), other.id());
        String check = Asking.opened(head, false);
        climb.seen(check, house.id(), daughter, Status.SAFE, Source.SELF);
        climb.seen(check, other.id(), Status.SAFE, Source.FAMILY);
        clock.turn(Duration.ofMinutes(11));

        assertThat(climb.climbed(check)).containsExactly(AGAIN);

        assertThat(climb.told(check, AGAIN)).isEqualTo(new Told(3, 3));
        assertThat(climb.reminded(check)).contains(of(house)).doesNotContain(of(other));
    }

    @Test
    void anAnswerInADrillIsNoneInReality() {
        String real = Asking.opened(head, false);
        String drill = Asking.opened(head, true);
        place.houses().forEach(house -> climb.seen(drill, house.id(), Status.SAFE, Source.SELF));
        clock.turn(Duration.ofMinutes(31));

        climb.climbed(drill);
        climb.climbed(real);

        assertThat(climb.reminded(drill)).isEmpty();
        assertThat(climb.told(drill, AGAIN)).isEqualTo(new Told(0, 0));
        assertThat(climb.reminded(real)).hasSize(4);
    }

    @Test
    void aDrillSaysSoAndDoesNotRingAsAnEmergency() {
        String drill = Asking.opened(head, true);
        clock.turn(Duration.ofMinutes(31));
        climb.climbed(drill);

        as(leader)
                .get("/api/v1/inbox")
                .then()
                .body("items[0].urgency", equalTo("IMPORTANT"))
                .body("items[0].title", startsWith("【"));
    }

    @Test
    void officersHearNothingOfAProtectedHousehold() {
        House shielded = place.houses().get(0);
        climb.shield(shielded.id());
        climb.livesElsewhere(city.account(), shielded.id());
        String check = Asking.opened(head, false);
        place.houses().stream().skip(1).forEach(house -> climb.seen(check, house.id(), Status.SAFE, Source.SELF));
        clock.turn(Duration.ofMinutes(61));

        climb.climbed(check);

        assertThat(climb.reminded(check)).containsExactly(of(shielded));
        for (Rung rung : Rung.values()) {
            assertThat(climb.told(check, rung)).isEqualTo(new Told(0, 0));
        }
        assertThat(inbox(leader)).isEmpty();
        assertThat(inbox(commissioner)).isEmpty();
    }

    @Test
    void whereNobodyLeadsTheGroupWhoeverIsNextAboveIsAsked() {
        AccountId federation = city.officer(place.federation(), Role.SECRETARY);
        AccountId neighbour =
                city.officer(city.association(place.federation(), 1, 1).place(), Role.HEAD);
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        String check = Asking.opened(head, false);
        clock.turn(Duration.ofMinutes(31));
        climb.climbed(check);

        assertThat(inbox(leader)).containsExactly("SAFETY_ROUND");
        assertThat(inbox(head)).containsExactly("SAFETY_ROUND");
        assertThat(inbox(federation)).doesNotContain("SAFETY_ROUND");
        assertThat(inbox(neighbour)).isEmpty();
        assertThat(inbox(staff)).doesNotContain("SAFETY_ROUND");
        assertThat(climb.told(check, GROUP_LEADER)).isEqualTo(new Told(4, 2));
    }

    @Test
    void whoIsInNoAssociationIsLookedAfterByTheFederationOrTheCity() {
        var alone = city.federation();
        city.house(alone, 1);
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        AccountId federation = city.officer(place.federation(), Role.VICE_HEAD);
        city.house(place.federation(), 1);
        String near = Asking.opened(federation, false);
        String far = Asking.opened(staff, false, alone.id());
        clock.turn(Duration.ofMinutes(31));
        climb.climbed(near);
        climb.climbed(far);

        assertThat(inbox(federation)).contains("SAFETY_ROUND");
        assertThat(climb.told(near, GROUP_LEADER)).isEqualTo(new Told(5, 3));
        assertThat(inbox(staff)).contains("SAFETY_ROUND");
        assertThat(climb.told(far, GROUP_LEADER).people()).isPositive();
    }

    @Test
    void theEndOfTheCheckEndsTheLadder() {
        String check = Asking.opened(head, false);
        clock.turn(Duration.ofMinutes(11));
        List<Step> due = climb.due(check);
        assertThat(due).hasSize(1);
        Asking.step(head, check, "closing").statusCode(201);

        due.forEach(climbing::climb);

        assertThat(climb.due(check)).isEmpty();
        assertThat(climb.reminded(check)).isEmpty();
        as(head).get(Asking.CHECKS + "/" + check + "/ladder")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void manyReplicasAtOnceDoARungOnce() throws Exception {
        String check = Asking.opened(head, false);
        clock.turn(Duration.ofMinutes(31));
        List<Step> due = climb.due(check);
        AtOnce.times(4, () -> {
            due.forEach(climbing::climb);
            return true;
        });

        assertThat(climb.reminded(check)).hasSize(4);
        assertThat(inbox(leader)).containsExactly("SAFETY_ROUND");
    }

    @Test
    void aPartThatIsAskedLaterHasALadderOfItsOwn() {
        AccountId federation = city.officer(place.federation(), Role.HEAD);
        Association neighbour = city.association(place.federation(), 1, 1);
        String check = Asking.opened(head, false);
        clock.turn(Duration.ofMinutes(6));
        Asking.step(federation, check, "escalation").statusCode(201);
        clock.turn(Duration.ofMinutes(5));
        assertThat(climb.climbed(check)).containsExactly(AGAIN);
        assertThat(climb.reminded(check)).hasSize(4);

        clock.turn(Duration.ofMinutes(6));
        assertThat(climb.climbed(check)).containsExactly(AGAIN);

        assertThat(climb.reminded(check))
                .hasSize(5)
                .last()
                .isEqualTo(of(neighbour.houses().get(0)));
        String mine = "items.findAll { it.unit == '" + place.place().id() + "' }";
        as(federation)
                .get(Asking.CHECKS + "/" + check + "/ladder")
                .then()
                .statusCode(200)
                .body("items", hasSize(8))
                .body(mine, hasSize(4))
                .body(mine + "[0].households", equalTo(4))
                .body("items.rung", hasItem("WELFARE_COMMISSIONER"))
                .body("items.findAll { it.doneAt != null }", hasSize(2))
                .body(
                        "items.find { it.unit != '" + place.place().id() + "' && it.doneAt != null }.households",
                        nullValue());
    }
}
