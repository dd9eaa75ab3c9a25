package jp.kairan.events;

import static jp.kairan.events.Answering.absent;
import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.own;
import static jp.kairan.events.Answering.problem;
import static jp.kairan.events.Answering.with;
import static jp.kairan.events.Answering.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class AnswerTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    @Inject
    TestClock clock;

    private Association place;
    private AccountId resident;

    @BeforeEach
    void open() {
        place = city.association(1, 2);
        resident = place.houses().get(0).anyResident();
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    @Test
    void whatWasAnsweredIsShownAndCanBeChanged() {
        var date = events.lay(events.of(place.place()));
        own(resident, date).statusCode(200).body("answer", nullValue()).body("open", equalTo(true));

        give(resident, date, with(with(attend(2), "children", 1), "comment", "10分ほど遅れます"))
                .statusCode(200)
                .body("answer.state", equalTo("ATTEND"))
                .body("answer.seat", equalTo("SEATED"))
                .body("answer.source", equalTo("SELF"))
                .body("answer.version", equalTo(1));
        own(resident, date)
                .body("answer.adults", equalTo(2))
                .body("answer.children", equalTo(1))
                .body("answer.comment", equalTo("10分ほど遅れます"));

        give(resident, date, absent())
                .body("answer.seat", nullValue())
                .body("answer.comment", nullValue())
                .body("answer.version", equalTo(2));
    }

    @Test
    void theSameWordTwiceCountsOnceEvenWithAnOldVersion() {
        var date = events.lay(events.of(place.place()).places(3));
        var word = with(attend(2), "version", 0);

        give(resident, date, word).body("answer.version", equalTo(1));
        give(resident, date, word)
                .statusCode(200)
                .body("answer.version", equalTo(1))
                .body("placesLeft", equalTo(1));
    }

    @Test
    void anAnswerGivenToAnOldVersionIsRefused() {
        var date = events.lay(events.of(place.place()));
        give(resident, date, attend(1));

        give(resident, date, with(absent(), "version", 7))
                .statusCode(409)
                .body("type", equalTo(problem("answer-changed")));
        give(resident, date, with(absent(), "version", 1)).statusCode(200);
    }

    @Test
    void anAnswerTakenBackAndGivenAnewIsNotTheOldOne() {
        var date = events.lay(events.of(place.place()));
        give(resident, date, attend(1)).body("answer.version", equalTo(1));
        withdraw(resident, date).statusCode(204);
        give(resident, date, attend(2)).body("answer.version", equalTo(3));

        give(resident, date, with(absent(), "version", 1)).statusCode(409);
    }

    @Test
    void takenBackThereIsNone() {
        var date = events.lay(events.of(place.place()).places(1));
        give(resident, date, attend(1));

        withdraw(resident, date).statusCode(204);

        own(resident, date).body("answer", nullValue()).body("placesLeft", equalTo(1));
        withdraw(resident, date).statusCode(404);
    }

    @Test
    void repliesAreHeldAgainstTheQuestions() {
        var date = events.lay(events.of(place.place()));
        events.ask(date, 1, "YES_NO", true);
        events.ask(date, 2, "CHOICE", false, "和食", "洋食");
        events.ask(date, 3, "NUMBER", false);
        events.ask(date, 4, "TEXT", false);

        give(resident, date, attend(1)).statusCode(400).body("violations.field", contains("replies"));
        give(resident, date, absent()).statusCode(200);
        refused(date, 1, "はい", "replies.0.value");
        refused(date, 2, "中華", "replies.0.value");
        refused(date, 3, "-1", "replies.0.value");
        refused(date, 3, "１２", "replies.0.value");
        refused(date, 9, "YES", "replies.0.no");
        give(resident, date, replying(Map.of("no", 1, "value", "YES"), Map.of("no", 1, "value", "NO")))
                .statusCode(400)
                .body("violations.field", contains("replies.1.no"));
        give(
                        resident,
                        date,
                        replying(
                                Map.of("no", 1, "value", "NO"),
                                Map.of("no", 2, "value", "洋食"),
                                Map.of("no", 3, "value", "12"),
                                Map.of("no", 4, "value", "")))
                .statusCode(200)
                .body("answer.replies.no", contains(1, 2, 3))
                .body("answer.replies.value", contains("NO", "洋食", "12"));
    }

    private void refused(OccurrenceId date, int no, String value, String field) {
        give(resident, date, replying(Map.of("no", no, "value", value)))
                .statusCode(400)
                .body("violations.field", contains(field));
    }

    private static Map<String, Object> replying(Map<?, ?>... replies) {
        return with(attend(1), "replies", List.of(replies));
    }

    @Test
    void noMorePeopleComeThanOneAnswerMayBring() {
        var date = events.lay(events.of(place.place()).heads(3));

        give(resident, date, with(attend(2), "children", 2))
                .statusCode(400)
                .body("violations.field", contains("adults"));
        give(resident, date, attend(0)).statusCode(400);
        give(resident, date, with(attend(2), "children", 1)).statusCode(200);
    }

    @Test
    void standInsAreForMeetings() {
        var party = events.lay(events.of(place.place()));
        var meeting = events.lay(events.of(place.place()).meeting(null));

        give(resident, party, with(attend(1), "proxyName", "山田 次郎")).statusCode(400);
        give(resident, party, with(absent(), "mandate", "CHAIR")).statusCode(400);
        give(resident, meeting, with(absent(), "proxyName", "山田 次郎")).statusCode(400);
        give(resident, meeting, with(attend(1), "mandate", "CHAIR")).statusCode(400);
        give(resident, meeting, with(absent(), "mandate", "NAMED")).statusCode(400);
        give(resident, meeting, with(absent(), "mandateName", "鈴木 花子")).statusCode(400);
        give(resident, meeting, with(attend(1), "proxyName", "山田 次郎"))
                .statusCode(200)
                .body("answer.proxyName", equalTo("山田 次郎"));
        give(resident, meeting, with(with(absent(), "mandate", "NAMED"), "mandateName", "鈴木 花子"))
                .statusCode(200)
                .body("answer.mandateName", equalTo("鈴木 花子"))
                .body("answer.proxyName", nullValue());
    }

    @Test
    void afterTheDeadlineNothingIsTaken() {
        var date = events.lay(events.of(place.place()).closing(Duration.ofDays(3)));
        give(resident, date, attend(1)).statusCode(200);
        clock.turn(Duration.ofDays(3).plusSeconds(1));

        give(resident, date, absent()).statusCode(409).body("type", equalTo(problem("answers-closed")));
        withdraw(resident, date).statusCode(409);
        own(resident, date).body("open", equalTo(false)).body("answer.seat", equalTo("SEATED"));
    }

    @Test
    void cancelledDatesAndThoseWithoutAnswersTakeNone() {
        var cancelled = events.lay(events.of(place.place()).state(EventState.CANCELLED));
        var rained = events.lay(events.of(place.place()));
        events.change("update occurrence set state = 'CANCELLED' where id = ?", rained);
        var nobody = events.lay(events.of(place.place()).by(AnsweredBy.NOBODY));

        for (OccurrenceId date : List.of(cancelled, rained, nobody)) {
            give(resident, date, attend(1)).statusCode(409).body("type", equalTo(problem("answers-closed")));
            own(resident, date).statusCode(200).body("open", equalTo(false));
        }
    }

    @Test
    void whoCameStaysInTheBook() {
        var date = events.lay(events.of(place.place()));
        give(resident, date, attend(1));
        events.change("update answer set checked_in_at = now(), came = 1 where occurrence_id = ?", date);

        give(resident, date, absent()).statusCode(409);
        withdraw(resident, date).statusCode(409);
    }

    @Test
    void theAuditTellsWhatWasAnsweredWithoutNames() {
        var date = events.lay(events.of(place.place()).meeting(null));
        give(resident, date, with(with(attend(1), "proxyName", "山田 次郎"), "comment", "よろしく"));

        assertThat(events.number(
                        "select count(*) from audit_entry where action = 'AnswerGiven' and detail ->> 'occurrence' = ?",
                        date.toString()))
                .isOne();
        assertThat(
                        events.number(
                                "select count(*) from audit_entry where detail::text like '%山田 次郎%' or detail::text like '%よろしく%'"))
                .isZero();
        own(resident, date).body("answer.answeredAt", notNullValue());
    }
}
