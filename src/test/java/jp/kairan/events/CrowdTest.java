package jp.kairan.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

/** Everybody answers at once. */
@KairanTest
class CrowdTest {
    private static final int PEOPLE = 2_000;
    private static final int PLACES = 100;
    private static final int THREADS = 60;

    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    @Inject
    Answers answers;

    @Inject
    Sql sql;

    @Test
    void aHundredHavePlacesTheRestWaitInTheOrderOfTheirComingAndNobodyIsLost() throws Exception {
        var place = city.association(1, 0);
        List<AccountId> people = people(place.groups().get(0));
        var date = events.lay(events.of(place.place()).places(PLACES));

        List<OwnAnswer> given = crowd(people.stream()
                .<Callable<OwnAnswer>>map(who -> () -> answers.give(person(who), date, null, coming()))
                .toList());

        assertThat(given).hasSize(PEOPLE).allMatch(own -> own.answer() != null);
        assertThat(given.stream().filter(own -> own.answer().seat() == Seat.SEATED))
                .hasSize(PLACES);
        assertThat(numbers(
                        "select queue_no as n from answer where occurrence_id = ? and place = 'WAITING' order by version",
                        date))
                .as("queue numbers in the order in which answers were committed")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, PEOPLE - PLACES).boxed().toList());
        assertThat(numbers(
                        "select version::bigint as n from answer where occurrence_id = ? and place = 'SEATED' order by version",
                        date))
                .as("places went to the first")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, PLACES).boxed().toList());

        List<UUID> first = events.ids(
                "select account_id as id from answer where occurrence_id = ? and place = 'WAITING' order by queue_no limit 10",
                date);
        List<UUID> seated = events.ids(
                "select account_id as id from answer where occurrence_id = ? and place = 'SEATED' limit 10", date);
        crowd(seated.stream()
                .<Callable<Boolean>>map(who -> () -> {
                    answers.withdraw(person(new AccountId(who)), date, null, null);
                    return true;
                })
                .toList());

        assertThat(events.told(date, "PROMOTION").stream().map(AccountId::value))
                .containsExactlyInAnyOrderElementsOf(first);
        assertThat(events.number("select taken from occurrence where id = ?", date))
                .isEqualTo(PLACES);
        assertThat(events.number("select count(*) from answer where occurrence_id = ? and place = 'WAITING'", date))
                .isEqualTo(PEOPLE - PLACES - 10);
    }

    private static AnswerEntry coming() {
        return new AnswerEntry(AnswerState.ATTEND, 1, null, null, null, null, null, null, null);
    }

    private static Actor person(AccountId who) {
        return Actor.person(who, null, null, List.of(), List.of());
    }

    private List<AccountId> people(TestCity.Place group) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<AccountId> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(city.house(group, 1).anyResident());
            }
            return people;
        });
    }

    @Transactional
    List<Long> numbers(String query, OccurrenceId date) {
        return sql.list(query, row -> row.number("n"), date);
    }

    private static <T> List<T> crowd(List<Callable<T>> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> call : pool.invokeAll(calls)) {
                results.add(call.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
