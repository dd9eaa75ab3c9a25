package jp.kairan.events;

import static jp.kairan.events.Answering.absent;
import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before answers close those who said nothing are reminded without anybody's doing. */
@KairanTest
class RemindUnansweredTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    @Inject
    TestClock clock;

    @Inject
    RemindUnanswered job;

    @Inject
    Deadlines deadlines;

    private Association place;

    @BeforeEach
    void open() {
        place = city.association(1, 3);
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    private AccountId person(int no) {
        return place.houses().get(no).anyResident();
    }

    private OccurrenceId closingInThreeDays() {
        return events.lay(events.of(place.place()).closing(Duration.ofDays(3)));
    }

    @Test
    void aDayBeforeWhoSaidNothingIsToldOnceByAllReplicasTogether() throws Exception {
        OccurrenceId date = closingInThreeDays();
        give(person(0), date, attend(1));
        give(person(1), date, absent());
        clock.turn(Duration.ofHours(47));
        assertThat(deadlines.due()).doesNotContain(date);

        clock.turn(Duration.ofHours(2));
        AtOnce.times(4, () -> {
            job.remind();
            return true;
        });
        clock.turn(Duration.ofHours(10));
        job.remind();

        assertThat(events.told(date, "REMINDER")).containsExactly(person(2));
    }

    @Test
    void nothingIsSaidOfWhatWasCancelledAsksNobodyOrIsClosed() {
        OccurrenceId cancelled = closingInThreeDays();
        events.change("update occurrence set state = 'CANCELLED' where id = ?", cancelled);
        OccurrenceId mere = events.lay(events.of(place.place()).by(AnsweredBy.NOBODY));
        OccurrenceId closed = events.lay(events.of(place.place()).closing(Duration.ofHours(40)));
        clock.turn(Duration.ofHours(49));

        job.remind();

        assertThat(events.told(cancelled, "REMINDER")).isEmpty();
        assertThat(events.told(mere, "REMINDER")).isEmpty();
        assertThat(events.told(closed, "REMINDER")).isEmpty();
    }

    @Test
    void whatWasJustPublishedOrRemindedOfWaits() {
        OccurrenceId fresh = events.lay(events.of(place.place()).closing(Duration.ofHours(20)));
        assertThat(deadlines.due()).doesNotContain(fresh);
        clock.turn(Duration.ofHours(7));
        assertThat(deadlines.due()).contains(fresh);
        AccountId head = city.officer(place.place(), Role.HEAD);
        as(head).post("/api/v1/occurrences/{id}/reminders", fresh.value())
                .then()
                .statusCode(201);
        assertThat(deadlines.due()).doesNotContain(fresh);
        deadlines.tell(fresh);
        assertThat(events.told(fresh, "REMINDER")).hasSize(3);
    }

    @Test
    void noTimeBeforeLeavesItToTheOfficers() {
        AnswerConfig never = new AnswerConfig() {
            @Override
            public Duration reminderInterval() {
                return Duration.ofHours(6);
            }

            @Override
            public Duration remindBefore() {
                return Duration.ZERO;
            }

            @Override
            public LocalTime eveAt() {
                return LocalTime.NOON;
            }
        };
        assertThat(new Deadlines(null, clock, null, null, null, null, never).due())
                .isEmpty();
    }
}
