package jp.kairan.events;

import static jp.kairan.events.Answering.absent;
import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import jp.kairan.access.AccountId;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class AnswerRacesTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    private List<AccountId> people(TestCity.Association place) {
        return place.houses().stream().map(TestCity.House::anyResident).toList();
    }

    @Test
    void afterACancelledDateHasCommittedNoAnswerIsTaken() throws Exception {
        var place = city.association(1, 24);
        var date = events.lay(events.of(place.place()));
        List<Callable<Integer>> calls = new ArrayList<>();
        people(place)
                .forEach(who ->
                        calls.add(() -> give(who, date, attend(1)).extract().statusCode()));
        calls.add(12, () -> {
            events.change("update occurrence set state = 'CANCELLED' where id = ?", date);
            return 0;
        });

        List<Integer> statuses = AtOnce.all(calls);

        long taken = statuses.stream().filter(s -> s == 200).count();
        assertThat(statuses).containsAnyOf(0).isSubsetOf(0, 200, 409);
        assertThat(events.number("select count(*) from answer where occurrence_id = ?", date))
                .isEqualTo(taken);
        assertThat(events.number("select taken from occurrence where id = ?", date))
                .isEqualTo(taken);
    }

    @Test
    void afterAnswersWereClosedNoneIsTaken() throws Exception {
        var place = city.association(1, 24);
        var date = events.lay(events.of(place.place()));
        List<Callable<Integer>> calls = new ArrayList<>();
        people(place)
                .forEach(who ->
                        calls.add(() -> give(who, date, attend(1)).extract().statusCode()));
        calls.add(
                12,
                () -> events.change("update occurrence set closes_at = now() - interval '1 day' where id = ?", date));

        List<Integer> statuses = AtOnce.all(calls);

        assertThat(statuses).isSubsetOf(1, 200, 409);
        assertThat(events.number("select count(*) from answer where occurrence_id = ?", date))
                .isEqualTo(statuses.stream().filter(s -> s == 200).count());
        assertThat(give(people(place).get(0), date, absent()).extract().statusCode())
                .isEqualTo(409);
    }

    @Test
    void whateverManyDoAtOnceTheBookAddsUp() throws Exception {
        var place = city.association(1, 30);
        var date = events.lay(events.of(place.place()).places(20));
        List<Callable<Integer>> calls = new ArrayList<>();
        people(place)
                .forEach(who -> calls.add(() -> {
                    for (int i = 0; i < 8; i++) {
                        int dice = ThreadLocalRandom.current().nextInt(6);
                        int status = dice == 0
                                ? withdraw(who, date).extract().statusCode()
                                : give(who, date, dice == 1 ? absent() : attend(dice - 1))
                                        .extract()
                                        .statusCode();
                        assertThat(status).isIn(200, 204, 404, 409);
                    }
                    return 0;
                }));

        AtOnce.all(calls);

        assertThat(events.number(
                        "select coalesce(sum(adults + children), 0) from answer where occurrence_id = ? and place = 'SEATED'",
                        date))
                .isEqualTo(events.number("select taken from occurrence where id = ?", date))
                .isLessThanOrEqualTo(20);
        long free = 20 - events.number("select taken from occurrence where id = ?", date);
        assertThat(events.number("""
                        select coalesce((select adults + children from answer
                                          where occurrence_id = ? and place = 'WAITING' order by queue_no limit 1), 99)""", date)).as("heads of who waits first").isGreaterThan(free);
    }
}
