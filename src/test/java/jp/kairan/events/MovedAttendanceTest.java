package jp.kairan.events;

import static jp.kairan.events.Answering.absent;
import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.desk;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.own;
import static jp.kairan.events.Answering.with;
import static jp.kairan.events.Attending.tap;
import static jp.kairan.events.Attending.walkIn;
import static jp.kairan.events.Planning.at;
import static jp.kairan.events.Planning.revise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class MovedAttendanceTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    private Association place;
    private AccountId head;

    @BeforeEach
    void open() {
        place = city.association(1, 4);
        head = city.officer(place.place(), Role.HEAD);
    }

    private AccountId person(int no) {
        return place.houses().get(no).anyResident();
    }

    private OccurrenceId soon(TestEvents.Plan plan) {
        return events.lay(plan.in(Duration.ofHours(2)));
    }

    private long taken(OccurrenceId date) {
        return events.number("select taken from occurrence where id = ?", date);
    }

    private String answer(int no, OccurrenceId date) {
        return events.ids("select id from answer where occurrence_id = ? and party_id = ?", date, person(no))
                .get(0)
                .toString();
    }

    /** To the second, as every date that was stated is: one that differs from its event counts as moved by hand. */
    private OccurrenceId attended() {
        var date = soon(events.of(place.place()).meeting(new Quorum(1, 2, true)).places(7));
        events.change("""
                update occurrence
                   set original_start = date_trunc('second', starts_at), starts_at = date_trunc('second', starts_at),
                       ends_at = date_trunc('second', ends_at)
                 where id = ?""", date);
        give(person(0), date, attend(2)).statusCode(200);
        give(person(1), date, with(absent(), "mandate", "CHAIR")).statusCode(200);
        tap(head, date, answer(0, date), Map.of("came", 4)).statusCode(200);
        walkIn(head, date, walkIn(Party.ACCOUNT, person(1), 2, 0)).statusCode(201);
        walkIn(head, date, walkIn(Party.GUEST, "飛び入り", 1, 0)).statusCode(201);
        assertThat(taken(date)).isEqualTo(7);
        return date;
    }

    private String event(OccurrenceId date) {
        return events.ids("select event_id as id from occurrence where id = ?", date)
                .get(0)
                .toString();
    }

    @Test
    void whoCameOnOneDayHasNotComeOnAnother() {
        var date = attended();
        LocalDate day = LocalDate.now(Planning.TOKYO).plusDays(9);
        revise(head, event(date), "startsAt", at(day, 19, 0), "endsAt", at(day, 21, 0))
                .then()
                .statusCode(200);

        assertThat(taken(date)).isEqualTo(2);
        own(person(0), date).body("answer.adults", equalTo(2));
        own(person(1), date).body("answer.state", equalTo("ABSENT")).body("answer.mandate", equalTo("CHAIR"));
        Attending.sheet(head, date).body("lines", hasSize(1)).body("lines[0].came", nullValue());
        desk(head, date, "quorum").body("present", equalTo(0)).body("counted", equalTo(1));
        assertThat(events.number("""
                        select count(*) from audit_entry
                         where action = 'AttendanceCleared' and subject_id = ?::uuid
                           and detail = '{"checkIns": 1, "walkIns": 1, "restored": 1}'::jsonb""", date)).isEqualTo(1);
    }

    @Test
    void whoCameStaysThereWhenTheHourAloneChanges() {
        var date = attended();
        OffsetDateTime end = OffsetDateTime.now(ZoneOffset.UTC).plusHours(6);
        revise(head, event(date), "endsAt", end).then().statusCode(200);

        assertThat(taken(date)).isEqualTo(7);
        desk(head, date, "quorum").body("present", equalTo(2));
    }
}
