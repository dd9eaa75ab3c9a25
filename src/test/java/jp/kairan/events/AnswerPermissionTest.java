package jp.kairan.events;

import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.desk;
import static jp.kairan.events.Answering.enter;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.guest;
import static jp.kairan.events.Answering.own;
import static jp.kairan.events.Answering.withdraw;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
class AnswerPermissionTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    private Association place;
    private AccountId resident;
    private OccurrenceId date;

    @BeforeEach
    void open() {
        place = city.association(1, 2);
        resident = place.houses().get(0).anyResident();
        date = events.lay(events.of(place.place()).meeting(new Quorum(1, 2, true)));
    }

    @Test
    void nobodyInParticularIsTurnedAwayEverywhere() {
        everything(asNobody(), 401);
    }

    @Test
    void whomItIsNotAddressedToFindsNothing() {
        AccountId stranger = city.association(1, 1).houses().get(0).anyResident();
        give(stranger, date, attend(1)).statusCode(404);
        own(stranger, date).statusCode(404);
        withdraw(stranger, date).statusCode(404);
        desk(stranger, date, "quorum").statusCode(404);

        AccountId officer = city.officer(city.association(1, 1).place(), Role.HEAD);
        everything(as(officer), 404);
    }

    @Test
    void readersSeeCountsAndTheirOwnAnswerAndNoMore() {
        give(resident, date, attend(1)).statusCode(200);
        desk(resident, date, "quorum").statusCode(200).body("members", equalTo(2));

        desk(resident, date, "answers").statusCode(403);
        desk(resident, date, "answer-counts").statusCode(403);
        enter(resident, date, Party.ACCOUNT, resident, "PHONE", attend(1)).statusCode(403);
        guest(resident, date, "友人", attend(1)).statusCode(403);
        as(resident)
                .delete(Answering.DESK + "/ACCOUNT/" + resident, date.value())
                .then()
                .statusCode(403);
        as(resident)
                .post("/api/v1/occurrences/{id}/reminders", date.value())
                .then()
                .statusCode(403);
    }

    @Test
    void anOfficeAboveSeesTheEventButNotWhoAnswers() {
        AccountId above = city.officer(place.federation(), Role.HEAD);
        give(resident, date, attend(1));

        for (String what : List.of("answers", "answer-counts")) {
            desk(above, date, what).statusCode(403).body(not(containsString(resident.toString())));
        }
        enter(above, date, Party.ACCOUNT, resident, "PHONE", attend(1)).statusCode(403);
        guest(above, date, "来賓", attend(1)).statusCode(403);
        as(above)
                .post("/api/v1/occurrences/{id}/reminders", date.value())
                .then()
                .statusCode(403);
        desk(above, date, "quorum").statusCode(200).body("inPerson", equalTo(1));
        give(above, date, attend(1)).statusCode(403);
    }

    @Test
    void anOfficeBelowIsAReaderLikeOthers() {
        AccountId leader = place.houses().get(1).anyResident();
        city.appoint(
                leader,
                place.groups().get(0),
                Role.GROUP_LEADER,
                LocalDate.now().minusDays(2),
                null);

        desk(leader, date, "answers").statusCode(403);
        give(leader, date, attend(1)).statusCode(200);
    }

    @Test
    void draftsAreFoundByTheirDeskAloneAndTakeNoAnswers() {
        var draft = events.lay(events.of(place.place()).state(EventState.DRAFT));
        AccountId head = city.officer(place.place(), Role.HEAD);

        give(resident, draft, attend(1)).statusCode(404);
        enter(head, draft, Party.ACCOUNT, resident, "PHONE", attend(1)).statusCode(409);
    }

    @Test
    void nobodySeesTheNamesOfOthersInTheirOwnAnswer() {
        AccountId other = place.houses().get(1).anyResident();
        give(other, date, Answering.with(attend(1), "comment", "ほかの人のひとこと"));
        give(resident, date, attend(1)).body(not(containsString(other.toString())));

        own(resident, date).body(not(containsString("ほかの人のひとこと"))).body(not(containsString(other.toString())));
        desk(resident, date, "quorum").body(not(containsString(other.toString())));
    }

    private void everything(RequestSpecification by, int status) {
        var path = "/api/v1/occurrences/" + date;
        var entry = Map.of("source", "PHONE", "answer", attend(1));
        by.get(path + "/answer").then().statusCode(status);
        by.body(attend(1)).put(path + "/answer").then().statusCode(status);
        by.delete(path + "/answer").then().statusCode(status);
        by.get(path + "/answers").then().statusCode(status);
        by.get(path + "/answer-counts").then().statusCode(status);
        by.get(path + "/quorum").then().statusCode(status);
        by.body(entry).put(path + "/answers/ACCOUNT/" + resident).then().statusCode(status);
        by.delete(path + "/answers/ACCOUNT/" + resident).then().statusCode(status);
        by.body(Map.of("name", "来賓", "entry", entry))
                .post(path + "/answers")
                .then()
                .statusCode(status);
        by.post(path + "/reminders").then().statusCode(status);
    }
}
