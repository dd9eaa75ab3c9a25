package jp.kairan.safety.ladder;

import static jp.kairan.safety.ladder.Rung.AGAIN;
import static jp.kairan.safety.ladder.Rung.FAMILY;
import static jp.kairan.safety.ladder.Rung.GROUP_LEADER;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
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
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever a rung turns to hears what they may and need to know, and nobody else hears anything. */
@KairanTest
class WhomARungTellsTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Asking asking;

    @Inject
    Climb climb;

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
        assertThat(asking.bodies(drill)).containsExactly("safety.push.body-drill", "safety.push.over");
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

        assertThat(climb.reminded(check))
                .containsExactlyInAnyOrder(
                        houses.get(2).anyResident(), houses.get(3).anyResident());
        assertThat(climb.told(check, AGAIN)).isEqualTo(new Told(2, 2));
        assertThat(Climb.inbox(leader)).isEmpty();
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
        assertThat(climb.reminded(check)).contains(house.anyResident()).doesNotContain(other.anyResident());
    }

    @Test
    void anAnswerInADrillIsNoneInReality() {
        String drill = Asking.opened(head, true);
        place.houses().forEach(house -> climb.seen(drill, house.id(), Status.SAFE, Source.SELF));
        clock.turn(Duration.ofMinutes(31));
        climb.climbed(drill);
        String real = Asking.opened(head, false);
        clock.turn(Duration.ofMinutes(31));
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

        assertThat(climb.reminded(check)).containsExactly(shielded.anyResident());
        for (Rung rung : Rung.values()) {
            assertThat(climb.told(check, rung)).isEqualTo(new Told(0, 0));
        }
        assertThat(Climb.inbox(leader)).isEmpty();
        assertThat(Climb.inbox(commissioner)).isEmpty();
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

        assertThat(Climb.inbox(leader)).containsExactly("SAFETY_ROUND");
        assertThat(Climb.inbox(head)).containsExactly("SAFETY_ROUND");
        assertThat(Climb.inbox(federation)).doesNotContain("SAFETY_ROUND");
        assertThat(Climb.inbox(neighbour)).isEmpty();
        assertThat(Climb.inbox(staff)).doesNotContain("SAFETY_ROUND");
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

        assertThat(Climb.inbox(federation)).contains("SAFETY_ROUND");
        assertThat(climb.told(near, GROUP_LEADER)).isEqualTo(new Told(5, 3));
        assertThat(Climb.inbox(staff)).contains("SAFETY_ROUND");
        assertThat(climb.told(far, GROUP_LEADER).people()).isPositive();
    }
}
