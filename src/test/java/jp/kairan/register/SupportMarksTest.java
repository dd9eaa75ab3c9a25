package jp.kairan.register;

import static jp.kairan.register.RegisterCalls.OPENINGS;
import static jp.kairan.register.RegisterCalls.added;
import static jp.kairan.register.RegisterCalls.end;
import static jp.kairan.register.RegisterCalls.given;
import static jp.kairan.register.RegisterCalls.incident;
import static jp.kairan.register.RegisterCalls.opened;
import static jp.kairan.register.RegisterCalls.refused;
import static jp.kairan.register.RegisterCalls.resident;
import static jp.kairan.register.RegisterCalls.update;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.Role;
import jp.kairan.directory.Belongings;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class SupportMarksTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Sql sql;

    @Inject
    Incidents incidents;

    @Inject
    SupportMarks marks;

    @Inject
    Belongings belongings;

    private TestCity.Association association;
    private AccountId staff;
    private AccountId head;
    private AccountId leader;
    private HouseholdId consenting;
    private HouseholdId refusing;
    private Incident quake;

    @BeforeEach
    void twoHouseholds() {
        association = city.association(2, 1);
        staff = city.officer(city.city(), Role.CITY_STAFF);
        head = city.officer(association.place(), Role.HEAD);
        leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        consenting = association.houses().get(0).id();
        refusing = association.houses().get(1).id();
        added(staff, resident(sql, association.houses().get(0)), NewWord.next(), given("ASSOCIATION"));
        added(staff, resident(sql, association.houses().get(1)), NewWord.next(), refused());
        quake = incident(incidents, Instant.now(clock), false, city.city(), association.federation());
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    private Set<HouseholdId> seen(AccountId account, Incident incident) {
        Actor actor = Actor.person(account, null, null, belongings.offices(account), belongings.homes(account));
        return marks.needingSupport(actor, association.place().path(), incidents.require(incident.id()));
    }

    @Test
    void byConsentAndFromAnOpeningOnByIt() {
        assertThat(seen(head, quake)).containsExactly(consenting);
        String opening = opened(head, quake.id(), association.place());

        assertThat(seen(head, quake)).containsExactlyInAnyOrder(consenting, refusing);
        assertThat(seen(leader, quake)).containsExactly(consenting);
        as(staff).delete(OPENINGS + "/" + opening).then().statusCode(204);
        assertThat(seen(head, quake)).containsExactly(consenting);
    }

    @Test
    void anOpeningHoldsForWhateverIsAskedThereInReality() {
        opened(head, quake.id(), association.place());
        Incident other = incident(incidents, Instant.now(clock), false, association.place());
        Incident drill = incident(incidents, Instant.now(clock), true, association.place());

        assertThat(seen(head, other)).containsExactlyInAnyOrder(consenting, refusing);
        assertThat(seen(head, drill)).containsExactly(consenting);

        end(incidents, quake);
        clock.turn(Duration.ofHours(24).plusMinutes(1));
        assertThat(seen(head, other)).containsExactly(consenting);
    }

    @Test
    void anOpeningForAnotherAssociationMarksNobodyHere() {
        TestCity.Association neighbour = city.association(association.federation(), 1, 1);
        opened(city.officer(neighbour.place(), Role.HEAD), quake.id(), neighbour.place());

        assertThat(seen(head, quake)).containsExactly(consenting);
    }

    @Test
    void anOpeningThatIsOverMarksNoMore() {
        opened(head, quake.id(), association.place());
        clock.turn(Duration.ofHours(72).plusMinutes(1));
        assertThat(seen(head, quake)).containsExactly(consenting);

        clock.reset();
        end(incidents, quake);
        assertThat(seen(head, quake)).containsExactlyInAnyOrder(consenting, refusing);
        clock.turn(Duration.ofHours(24).plusMinutes(1));
        assertThat(seen(head, quake)).containsExactly(consenting);
    }

    @Test
    void whoReadsNoRegisterThereLearnsNothing() {
        opened(head, quake.id(), association.place());
        AccountId elsewhere = city.officer(city.association(1, 1).place(), Role.HEAD);
        AccountId secretary = city.officer(association.place(), Role.SECRETARY);

        assertThat(seen(elsewhere, quake)).isEmpty();
        assertThat(seen(secretary, quake)).isEmpty();
        assertThat(seen(association.houses().get(0).anyResident(), quake)).isEmpty();
    }

    @Test
    void protectedHouseholdsAreMarkedForAdministratorsAlone() {
        opened(head, quake.id(), association.place());
        update(sql, "update household set protected = true where id = ?", refusing);
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);

        assertThat(seen(head, quake)).containsExactly(consenting);
        assertThat(seen(staff, quake)).containsExactly(consenting);
        assertThat(seen(admin, quake)).containsExactlyInAnyOrder(consenting, refusing);
    }
}
