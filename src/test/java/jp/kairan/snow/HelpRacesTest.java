package jp.kairan.snow;

import static jp.kairan.snow.SnowCalls.TEAMS;
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
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

@KairanTest
class HelpRacesTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    private TestCity.Place federation;
    private AccountId staff;
    private AccountId leader;
    private LocalDate day;

    @BeforeEach
    void aFederation() {
        federation = city.federation();
        staff = city.officer(city.city(), Role.CITY_STAFF);
        leader = city.account();
        day = LocalDate.now(clock).plusDays(3);
    }

    private String requestIn(TestCity.Association association) {
        var house = association.houses().get(0);
        return asked(house.anyResident(), house.id(), day);
    }

    @RepeatedTest(3)
    void ofOfficersWhoWantTheLastPlacesAsManyHaveThemAsThereAre() throws Exception {
        String team = approved(staff, leader, crew(2, federation));
        List<Callable<Integer>> wants = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            var association = city.association(federation, 1, 1);
            AccountId head = city.officer(association.place(), Role.HEAD);
            String request = requestIn(association);
            wants.add(() -> offer(head, request, team, day).statusCode());
        }
        List<Integer> answers = AtOnce.all(wants);

        assertThat(answers).containsOnly(201, 409);
        assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
    }

    @RepeatedTest(3)
    void ofTwoOfficersOneHasTheRequest() throws Exception {
        String one = approved(staff, leader, crew(5, federation));
        String other = approved(staff, city.account(), crew(5, federation));
        var association = city.association(federation, 1, 1);
        AccountId head = city.officer(association.place(), Role.HEAD);
        String request = requestIn(association);

        assertThat(AtOnce.<Integer>all(List.of(
                        () -> offer(head, request, one, day).statusCode(),
                        () -> offer(staff, request, other, day).statusCode())))
                .containsExactlyInAnyOrder(201, 409);
    }

    @RepeatedTest(3)
    void ofAHouseholdThatAsksFromEveryPhoneOneRequestIsLeft() throws Exception {
        var house = city.association(federation, 1, 1).houses().get(0);

        assertThat(AtOnce.times(
                        4, () -> ask(house.anyResident(), wish(house.id(), day)).statusCode()))
                .containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @RepeatedTest(3)
    void whatIsAcceptedWhileItIsTakenBackIsTakenBack() throws Exception {
        String team = approved(staff, leader, crew(5, federation));
        var association = city.association(federation, 1, 1);
        String request = requestIn(association);
        AccountId resident = association.houses().get(0).anyResident();
        offer(staff, request, team, day).then().statusCode(201);

        List<Integer> answers = AtOnce.all(List.of(
                () -> act(resident, request, "cancellation").statusCode(),
                () -> act(leader, request, "acceptance").statusCode()));

        assertThat(answers.get(0)).isEqualTo(201);
        assertThat(answers.get(1)).isIn(201, 403, 404);
        assertThat(read(resident, request).<String>path("state")).isEqualTo("CANCELLED");
        assertThat(look(leader, request).statusCode()).isEqualTo(404);
    }

    @RepeatedTest(3)
    void aTeamThatIsRetiredWhileItIsAskedHasNothing() throws Exception {
        String team = approved(staff, leader, crew(5, federation));
        var association = city.association(federation, 1, 1);
        String request = requestIn(association);

        List<Integer> answers = AtOnce.all(List.of(
                () -> as(staff).post(TEAMS + "/" + team + "/retirement").statusCode(),
                () -> offer(staff, request, team, day).statusCode()));

        assertThat(answers.get(0)).isEqualTo(201);
        assertThat(answers.get(1)).isIn(201, 409);
        assertThat(read(staff, request).<String>path("state")).isEqualTo("OPEN");
    }
}
