package jp.kairan.events;

import static jp.kairan.events.Answering.absent;
import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.own;
import static jp.kairan.events.Answering.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.kernel.Uuids;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class HouseholdAnswerTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    @Test
    void anyMemberChangesTheAnswerOfTheHousehold() {
        var place = city.association(1, 0);
        var house = city.house(place.groups().get(0), 2);
        var date = events.lay(events.of(place.place()).by(AnsweredBy.HOUSEHOLD));

        give(house.accounts().get(0), date, attend(2))
                .body("household", equalTo(house.id().toString()));
        give(house.accounts().get(1), date, with(absent(), "version", 1)).statusCode(200);

        own(house.accounts().get(0), date)
                .body("answer.state", equalTo("ABSENT"))
                .body("answer.version", equalTo(2));
    }

    @Test
    void everybodyOfTheHouseholdIsToldOfMovingUp() {
        var place = city.association(1, 1);
        var house = city.house(place.groups().get(0), 2);
        var date = events.lay(events.of(place.place()).by(AnsweredBy.HOUSEHOLD).places(1));
        var first = place.houses().get(0).anyResident();
        give(first, date, attend(1));
        give(house.accounts().get(0), date, attend(1)).body("answer.seat", equalTo("WAITING"));

        give(first, date, absent());

        assertThat(events.told(date, "PROMOTION")).containsExactlyInAnyOrderElementsOf(house.accounts());
    }

    @Test
    void whoLivesInTwoOfTheHouseholdsSaysForWhichTheyAnswer() {
        var place = city.association(1, 2);
        var here = place.houses().get(0);
        var there = place.houses().get(1);
        var elsewhere = city.association(1, 1).houses().get(0);
        moveIn(here, there);
        moveIn(here, elsewhere);
        var date = events.lay(events.of(place.place()).by(AnsweredBy.HOUSEHOLD));

        give(here.anyResident(), date, attend(1)).statusCode(400).body("violations.field", contains("household"));
        give(here.anyResident(), date, elsewhere.id(), attend(1)).statusCode(404);
        give(here.anyResident(), date, there.id(), attend(2)).statusCode(200);
        own(there.anyResident(), date).body("answer.adults", equalTo(2));
    }

    private void moveIn(TestCity.House who, TestCity.House where) {
        events.change("""
                insert into resident (id, household_id, account_id, name, search_key, created_at)
                values (?, ?, ?, '同居', '同居', now())""", Uuids.next(), where.id(), who.anyResident());
    }

    @Test
    void theHomeOfAnOfficerAnswersWhatIsAddressedToTheOffice() {
        var place = city.association(1, 2);
        var house = place.houses().get(0);
        city.appoint(
                house.anyResident(), place.place(), Role.HEAD, LocalDate.now().minusDays(9), null);
        var date = events.lay(events.of(place.federation())
                .by(AnsweredBy.HOUSEHOLD)
                .to(Term.office(Role.HEAD, place.federation().id())));

        give(house.anyResident(), date, attend(2))
                .statusCode(200)
                .body("household", equalTo(house.id().toString()));
        give(place.houses().get(1).anyResident(), date, attend(1)).statusCode(404);
    }

    @Test
    void ofTwoMembersAtOnceWhoSawNoAnswerOneIsTaken() throws Exception {
        var place = city.association(1, 0);
        var house = city.house(place.groups().get(0), 8);
        var date = events.lay(events.of(place.place()).by(AnsweredBy.HOUSEHOLD));
        List<Callable<Integer>> calls = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> give(
                                house.accounts().get(i), date, with(with(attend(1), "comment", "その" + i), "version", 0))
                        .extract()
                        .statusCode())
                .toList();

        assertThat(AtOnce.all(calls)).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(events.number("select count(*) from answer where occurrence_id = ?", date))
                .isOne();
    }
}
