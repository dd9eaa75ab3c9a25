package jp.kairan.events;

import static jp.kairan.events.Answering.absent;
import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.problem;
import static jp.kairan.events.Attending.code;
import static jp.kairan.events.Attending.queue;
import static jp.kairan.events.Attending.sheet;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class CheckInQueueTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    private Association place;
    private AccountId head;
    private OccurrenceId date;

    @BeforeEach
    void open() {
        place = city.association(1, 5);
        head = city.officer(place.place(), Role.HEAD);
        date = events.lay(events.of(place.place()).places(3).in(Duration.ofHours(2)));
    }

    private AccountId person(int no) {
        return place.houses().get(no).anyResident();
    }

    private String answer(int no) {
        return events.ids("select id from answer where occurrence_id = ? and party_id = ?", date, person(no))
                .get(0)
                .toString();
    }

    @Test
    void eachEntryHasItsOwnOutcomeAndNoneHoldsUpTheOthers() {
        give(person(0), date, attend(1));
        give(person(1), date, attend(2));
        give(person(2), date, attend(1));
        give(person(3), date, attend(1));
        String later = code(person(1), date);
        give(person(4), date, absent());
        List<Map<String, Object>> entries = List.of(
                Map.of("ticket", code(person(0), date), "at", "1999-01-01T00:00:00+09:00"),
                Map.of("ticket", "forged"),
                Map.of("answer", answer(3)),
                Map.of("answer", AnswerId.next().toString()),
                Map.of("answer", answer(4)),
                Map.of("ticket", later, "came", 3),
                Map.of("ticket", later, "came", 1),
                Map.of("answer", answer(0), "came", 1));

        queue(head, date, entries)
                .statusCode(200)
                .body("items.checkedIn", contains(true, false, false, false, false, false, true, true))
                .body("items.already", contains(false, false, false, false, false, false, false, true))
                .body(
                        "items.problem",
                        contains(
                                null,
                                problem("ticket-unknown"),
                                problem("event-full"),
                                problem("not-found"),
                                problem("event-state"),
                                problem("event-full"),
                                null,
                                null))
                .body("items[0].line.checkedInAt", notNullValue())
                .body("items[1].line", nullValue())
                .body("items[6].line.came", equalTo(1));
        sheet(head, date).body("totals.checkedIn", equalTo(2)).body("totals.checkedInHeads", equalTo(2));

        queue(head, date, entries.subList(0, 1))
                .body("items.already", contains(true))
                .body("items[0].problem", nullValue());
    }

    @Test
    void fiveHundredGoAtOnceAndNotOneMore() {
        give(person(0), date, attend(1));
        var entry = Map.of("ticket", code(person(0), date));

        queue(head, date, Collections.nCopies(500, entry)).statusCode(200).body("items", hasSize(500));
        queue(head, date, Collections.nCopies(501, entry)).statusCode(400);
        sheet(head, date).body("totals.checkedIn", equalTo(1));
    }

    @Test
    void whatIsNoQueueIsRefusedAsAWhole() {
        give(person(0), date, attend(1));
        var good = Map.of("ticket", code(person(0), date));
        queue(head, date, List.of()).statusCode(400);
        queue(head, date, Arrays.asList(good, null)).statusCode(400);
        queue(head, date, List.of(good, Map.of()))
                .statusCode(400)
                .body("violations.field", contains("checkIns.1.ticket"));
        queue(head, date, List.of(good, Map.of("ticket", "a", "answer", answer(0))))
                .statusCode(400);
        queue(head, date, List.of(good, Map.of("answer", "a"))).statusCode(400);
        queue(head, date, List.of(good, Map.of("answer", answer(0), "came", -1)))
                .statusCode(400);
        queue(head, date, List.of(good, Map.of("answer", answer(0), "at", "9".repeat(30))))
                .statusCode(400);

        sheet(head, date).body("totals.checkedIn", equalTo(0));
    }
}
