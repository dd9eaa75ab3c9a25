package jp.kairan.safety.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Status;
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
class TellingOfRequestsTest {
    @Inject
    TestCity city;

    @Inject
    Pleas pleas;

    @Inject
    TestClock clock;

    @Inject
    TellUrgentHelp job;

    private Association association;
    private House house;
    private AccountId head;
    private AccountId leader;
    private Incident check;

    @BeforeEach
    void aCheck() {
        association = city.association(1, 2);
        house = association.houses().get(0);
        head = city.officer(association.place(), Role.HEAD);
        leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        check = pleas.check(true, association.place());
    }

    @AfterEach
    void tidy() {
        pleas.tidy();
        clock.reset();
    }

    @Test
    void whatIsHandedOverIsWithTheCityWhichIsToldOnce() {
        pleas.asks(check, house, Status.URGENT);
        pleas.step(leader, check, house, "claim").then().statusCode(201);
        pleas.handOver(leader, check, house)
                .then()
                .statusCode(201)
                .body("stage", equalTo("OPEN"))
                .body("by", nullValue())
                .body("handedOverAt", notNullValue());
        pleas.handOver(head, check, house).then().statusCode(201);

        assertThat(pleas.notices(house)).containsExactly("SAFETY_HELP IMPORTANT 1 【訓練】至急 支援要");
        assertThat(pleas.told(house, "SAFETY_HELP")).containsExactly("CITY_STAFF", "CITY_ADMIN");
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        pleas.step(staff, check, house, "claim")
                .then()
                .statusCode(201)
                .body("handedOverAt", notNullValue())
                .body("by.role", equalTo("CITY_STAFF"));
        pleas.look(staff, check, house).then().statusCode(200).body("note", equalTo("人手が要ります"));
    }

    @Test
    void theHouseholdHearsHowFarItIs() {
        long no = pleas.asks(check, house, Status.HELP, "2階");
        assertThat(pleas.own(house)).isEmpty();
        pleas.step(leader, check, house, "claim").then().statusCode(201);
        pleas.step(leader, check, house, "claim").then().statusCode(201);
        assertThat(pleas.own(house)).containsExactly("SAFETY_HELP_OWN IMPORTANT 1 【訓練】助けの求めを受け取りました。");
        assertThat(pleas.told(house, "SAFETY_HELP_OWN"))
                .containsExactly(house.anyResident().toString());
        pleas.step(leader, check, house, "on-the-way").then().statusCode(201);
        pleas.step(leader, check, house, "on-the-way").then().statusCode(201);
        assertThat(pleas.own(house)).containsExactly("SAFETY_HELP_OWN IMPORTANT 2 【訓練】助けに向かっています。");
        pleas.step(leader, check, house, "release").then().statusCode(201);
        assertThat(pleas.own(house)).containsExactly("SAFETY_HELP_OWN IMPORTANT 3 【訓練】助けの求めを受け取りました。");
        pleas.handOver(leader, check, house).then().statusCode(201);
        pleas.handOver(leader, check, house).then().statusCode(201);
        assertThat(pleas.own(house)).containsExactly("SAFETY_HELP_OWN IMPORTANT 4 【訓練】助けの求めを市に引き継ぎました。");
        pleas.done(head, check, house, no).then().statusCode(201);
        assertThat(pleas.own(house))
                .containsExactly("SAFETY_HELP_OWN IMPORTANT 5 【訓練】支援が終わりました。まだ助けが必要なときは、もう一度知らせてください。");
    }

    @Test
    void aProtectedHouseholdHearsItsOwnNewsInRealityToo() {
        pleas.protect(house);
        Incident real = pleas.check(false, association.place());
        pleas.asks(real, house, Status.URGENT);
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);
        pleas.step(admin, real, house, "claim").then().statusCode(201);

        assertThat(pleas.own(house)).containsExactly("SAFETY_HELP_OWN IMPORTANT 1 助けの求めを受け取りました。");
    }

    @Test
    void whatIsUrgentAndClaimedByNobodyIsToldToTheOfficersOnce() throws Exception {
        long no = pleas.asks(check, house, Status.URGENT);
        clock.turn(Duration.ofMinutes(4));
        job.tell();
        assertThat(pleas.notices(house)).isEmpty();

        clock.turn(Duration.ofMinutes(2));
        AtOnce.times(4, () -> {
            job.tell();
            return true;
        });
        clock.turn(Duration.ofMinutes(1));
        job.tell();

        assertThat(pleas.notices(house)).containsExactly("SAFETY_HELP_URGENT IMPORTANT 1 【訓練】至急 支援要");
        assertThat(pleas.told(house, "SAFETY_HELP_URGENT"))
                .containsExactlyInAnyOrder(head.toString(), leader.toString());
        assertThat(pleas.steps(house)).containsExactly("TOLD");

        pleas.done(leader, check, house, no).then().statusCode(201);
        pleas.asks(check, house, Status.URGENT);
        clock.turn(Duration.ofMinutes(6));
        job.tell();
        assertThat(pleas.notices(house)).containsExactly("SAFETY_HELP_URGENT IMPORTANT 2 【訓練】至急 支援要");
    }

    @Test
    void whatNobodyClaimsGoesUpToTheFederationAndThenToTheCityEachOnce() throws Exception {
        AccountId federation = city.officer(association.federation(), Role.HEAD);
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        pleas.asks(check, house, Status.URGENT);
        clock.turn(Duration.ofMinutes(6));
        job.tell();
        assertThat(pleas.alerted(house)).isEmpty();

        clock.turn(Duration.ofMinutes(5));
        AtOnce.times(4, () -> {
            job.tell();
            return true;
        });
        assertThat(pleas.alerted(house)).containsExactly(federation.toString());
        assertThat(pleas.told(house, "SAFETY_HELP_URGENT"))
                .containsExactlyInAnyOrder(head.toString(), leader.toString(), federation.toString());

        clock.turn(Duration.ofMinutes(5));
        AtOnce.times(4, () -> {
            job.tell();
            return true;
        });
        clock.turn(Duration.ofMinutes(30));
        job.tell();
        assertThat(pleas.alerted(house))
                .contains(staff.toString(), federation.toString())
                .doesNotContain(head.toString(), leader.toString())
                .doesNotHaveDuplicates();
        assertThat(pleas.told(house, "SAFETY_HELP_URGENT")).contains("CITY_STAFF", "CITY_ADMIN", head.toString());
        assertThat(pleas.notices(house)).containsExactly("SAFETY_HELP_URGENT IMPORTANT 1 【訓練】至急 支援要");
        assertThat(pleas.steps(house)).containsExactly("TOLD", "TOLD", "TOLD");
    }

    @Test
    void aCircleWithoutAnybodyIsPassedOver() {
        Association empty = city.association(1, 1);
        House alone = empty.houses().get(0);
        AccountId federation = city.officer(empty.federation(), Role.HEAD);
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        Incident other = pleas.check(true, empty.place());
        pleas.asks(other, alone, Status.URGENT);
        clock.turn(Duration.ofMinutes(6));
        job.tell();
        assertThat(pleas.told(alone, "SAFETY_HELP_URGENT")).containsExactly(federation.toString());

        clock.turn(Duration.ofMinutes(5));
        job.tell();
        clock.turn(Duration.ofMinutes(5));
        job.tell();
        assertThat(pleas.alerted(alone))
                .contains(staff.toString())
                .doesNotContain(federation.toString())
                .doesNotHaveDuplicates();
        assertThat(pleas.steps(alone)).containsExactly("TOLD", "TOLD");
    }

    @Test
    void ofAHouseholdThatIsProtectedMeanwhileNobodyFurtherHearsButTheCity() {
        AccountId federation = city.officer(association.federation(), Role.HEAD);
        pleas.asks(check, house, Status.URGENT);
        clock.turn(Duration.ofMinutes(6));
        job.tell();
        pleas.protect(house);
        clock.turn(Duration.ofMinutes(5));
        job.tell();

        assertThat(pleas.told(house, "SAFETY_HELP_URGENT")).containsExactly("CITY_ADMIN");
        assertThat(pleas.alerted(house)).doesNotContain(federation.toString(), head.toString());
    }

    @Test
    void familyElsewhereHearWhereItWasTheyWhoAsked() {
        House family = city.house(association.groups().get(0), 2);
        pleas.movedAway(family.accounts().get(1));
        pleas.asks(check, family, Status.HELP, "2階");
        pleas.step(leader, check, family, "claim").then().statusCode(201);
        assertThat(pleas.told(family, "SAFETY_HELP_OWN"))
                .containsExactly(family.accounts().get(0).toString());

        House theirs = city.house(association.groups().get(0), 1);
        pleas.movedAway(theirs.anyResident());
        pleas.asks(check, theirs, Status.HELP);
        pleas.step(leader, check, theirs, "claim").then().statusCode(201);
        assertThat(pleas.told(theirs, "SAFETY_HELP_OWN"))
                .containsExactly(theirs.anyResident().toString());
    }

    @Test
    void familyElsewhereOfAProtectedHouseholdHearNothing() {
        House family = city.house(association.groups().get(0), 1);
        pleas.movedAway(family.anyResident());
        Incident real = pleas.check(false, association.place());
        pleas.asks(real, family, Status.HELP);
        pleas.protect(family);
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);
        pleas.step(admin, real, family, "claim").then().statusCode(201);

        assertThat(pleas.own(family)).isEmpty();
    }

    @Test
    void whoGivesAClaimBackLeavesOthersTheTimeToTakeIt() {
        city.officer(association.federation(), Role.HEAD);
        pleas.asks(check, house, Status.URGENT);
        clock.turn(Duration.ofMinutes(6));
        job.tell();
        pleas.step(leader, check, house, "claim").then().statusCode(201);
        clock.turn(Duration.ofMinutes(10));
        job.tell();
        pleas.step(leader, check, house, "release").then().statusCode(201);
        clock.turn(Duration.ofMinutes(4));
        job.tell();
        assertThat(pleas.alerted(house)).isEmpty();

        clock.turn(Duration.ofMinutes(2));
        job.tell();
        assertThat(pleas.alerted(house)).hasSize(1);
    }

    @Test
    void whatIsClaimedOrLessUrgentIsToldToNobody() {
        pleas.asks(check, house, Status.HELP);
        clock.turn(Duration.ofMinutes(6));
        job.tell();
        assertThat(pleas.notices(house)).isEmpty();

        pleas.asks(check, house, Status.URGENT);
        pleas.step(leader, check, house, "claim").then().statusCode(201);
        clock.turn(Duration.ofMinutes(6));
        job.tell();
        assertThat(pleas.notices(house)).isEmpty();
    }

    @Test
    void afterTheEndOfACheckOfficersAreStillToldAndAfterADrillTheyAreNot() {
        Incident real = pleas.check(false, association.place());
        House drilled = association.houses().get(1);
        pleas.asks(check, drilled, Status.URGENT);
        pleas.end(check);
        pleas.end(real);
        clock.turn(Duration.ofHours(30));
        pleas.asks(real, house, Status.URGENT);
        clock.turn(Duration.ofMinutes(6));
        job.tell();

        assertThat(pleas.notices(house)).containsExactly("SAFETY_HELP_URGENT EMERGENCY 1 至急 支援要");
        assertThat(pleas.notices(drilled)).isEmpty();
    }

    @Test
    void ofAProtectedHouseholdTheCityAloneHears() {
        pleas.protect(house);
        Incident real = pleas.check(false, association.place());
        pleas.asks(real, house, Status.URGENT);
        clock.turn(Duration.ofMinutes(6));
        job.tell();

        assertThat(pleas.notices(house)).containsExactly("SAFETY_HELP_URGENT EMERGENCY 1 至急 支援要");
        assertThat(pleas.told(house, "SAFETY_HELP_URGENT")).containsExactly("CITY_ADMIN");
    }
}
