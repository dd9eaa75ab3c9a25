package jp.kairan.events;

import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Planning.at;
import static jp.kairan.events.Planning.cancel;
import static jp.kairan.events.Planning.drafted;
import static jp.kairan.events.Planning.onlyDate;
import static jp.kairan.events.Planning.publish;
import static jp.kairan.events.Planning.published;
import static jp.kairan.events.Planning.read;
import static jp.kairan.events.Planning.revise;
import static jp.kairan.events.Planning.with;
import static jp.kairan.events.Planning.words;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.SampleFiles;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class EventPublishingTest {
    private static final LocalDate DAY = LocalDate.now(Planning.TOKYO).plusDays(10);

    @Inject
    TestCity city;

    @Inject
    EventOutbox outbox;

    private TestCity.Association association;
    private Place place;
    private AccountId head;
    private AccountId resident;

    @BeforeEach
    void anAssociation() {
        association = city.association(1, 2);
        place = association.place();
        head = city.officer(place, Role.HEAD);
        resident = association.houses().get(0).anyResident();
    }

    @Test
    void readersFindItInTheirInboxWithItsDateUntilItIsOver() {
        String id = published(head, words(place, DAY));
        as(resident).get("/api/v1/inbox").then().body("items.subject", hasItem(id));
        read(resident, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("dates", hasSize(1))
                .body("dates[0].startsAt", equalTo(at(DAY, 19, 0).toInstant().toString()))
                .body("dates[0].closesAt", equalTo(at(DAY, 19, 0).toInstant().toString()))
                .body("audience", nullValue())
                .body("lockVersion", nullValue())
                .body("sensitive", nullValue());
        assertThat(outbox.shown(id).expiresAt()).isEqualTo(at(DAY, 20, 0).toInstant());
        assertThat(outbox.dispatches(id)).containsExactly("PUBLICATION");
    }

    @Test
    void whatIsOverIsNotPublished() {
        LocalDate yesterday = LocalDate.now(Planning.TOKYO).minusDays(1);
        String id = drafted(head, words(place, yesterday));
        publish(head, id).then().statusCode(400).body("violations[0].field", equalTo("endsAt"));
        String series = drafted(head, with(words(place, yesterday), "rrule", "FREQ=DAILY;COUNT=1"));
        publish(head, series).then().statusCode(400).body("violations[0].field", equalTo("rrule"));
        read(head, id).then().body("state", equalTo("DRAFT"));
        assertThat(outbox.dispatches(id)).isEmpty();
    }

    @Test
    void itIsPublishedAndCancelledOnceAndReadableAfterwards() {
        String file = SampleFiles.upload(head, SampleFiles.pdf());
        String id = drafted(head, with(words(place), "attachments", List.of(file)));
        cancel(head, id).then().statusCode(409);
        publish(head, id).then().statusCode(201);
        publish(head, id).then().statusCode(409).body("type", containsString("event-state"));
        as(head).delete(Planning.EVENTS + "/" + id).then().statusCode(409);
        cancel(head, id).then().statusCode(201);
        cancel(head, id).then().statusCode(409).body("type", containsString("event-state"));
        revise(head, id, "title", "x").then().statusCode(409);
        read(resident, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("台風のため"))
                .body("sequence", equalTo(1))
                .body("dates[0].state", equalTo("CANCELLED"));
        as(resident)
                .get(Planning.EVENTS + "/" + id + "/attachments/" + file)
                .then()
                .statusCode(200);
        assertThat(outbox.dispatches(id)).containsExactly("PUBLICATION", "WITHDRAWAL");
        assertThat(outbox.sentences(id)).containsExactly("push.body.event.cancellation");
    }

    @Test
    void aChangeThatMattersIsToldToThoseWhoAnsweredAndToNobodyElse() {
        String id = published(head, words(place, DAY));
        OccurrenceId date = onlyDate(head, id);
        give(resident, date, attend(1)).statusCode(200);
        LocalDate later = DAY.plusDays(7);
        revise(head, id, "startsAt", at(later, 19, 0), "endsAt", at(later, 21, 0))
                .then()
                .statusCode(200)
                .body("sequence", equalTo(1))
                .body("dates[0].id", equalTo(date.toString()))
                .body("dates[0].startsAt", equalTo(at(later, 19, 0).toInstant().toString()))
                .body("dates[0].closesAt", equalTo(at(later, 19, 0).toInstant().toString()))
                .body("dates[0].taken", equalTo(1));
        revise(head, id, "place", Map.of("name", "公民館")).then().body("sequence", equalTo(2));
        revise(head, id, "title", "秋の清掃").then().body("sequence", equalTo(3));
        assertThat(outbox.toldOfChange(id)).containsExactly(resident, resident, resident);
        assertThat(outbox.shown(id))
                .isEqualTo(new EventOutbox.Shown(at(later, 21, 0).toInstant(), "秋の清掃"));
    }

    @Test
    void aCosmeticChangeIsToldToNobody() {
        String id = published(head, words(place, DAY));
        give(resident, onlyDate(head, id), attend(1)).statusCode(200);
        revise(head, id, "body", "長靴も", "contact", "班長", "title", "公園の清掃")
                .then()
                .statusCode(200)
                .body("body", equalTo("長靴も"))
                .body("sequence", equalTo(0));
        assertThat(outbox.dispatches(id)).containsExactly("PUBLICATION");
    }

    @Test
    void aHouseholdThatAnsweredIsToldTogether() {
        House house = city.house(association.groups().get(0), 2);
        String id = published(head, with(words(place, DAY), "answeredBy", "HOUSEHOLD"));
        give(house.accounts().get(0), onlyDate(head, id), attend(1)).statusCode(200);
        revise(head, id, "title", "秋の清掃").then().statusCode(200);
        assertThat(outbox.toldOfChange(id)).containsExactlyInAnyOrderElementsOf(house.accounts());
    }

    @Test
    void theDeadlineMovesWithoutMovingTheEvent() {
        String id = published(head, words(place, DAY));
        revise(head, id, "answersCloseAt", at(DAY, 12, 0))
                .then()
                .body("dates[0].closesAt", equalTo(at(DAY, 12, 0).toInstant().toString()))
                .body("sequence", equalTo(1));
        revise(head, id, "clear", List.of("ANSWERS_CLOSE_AT"))
                .then()
                .body("sequence", equalTo(1))
                .body("dates[0].closesAt", equalTo(at(DAY, 19, 0).toInstant().toString()));
    }

    @Test
    void whatReadersReliedOnStaysOncePublished() {
        String id = published(head, with(words(place), "questions", List.of(Map.of("kind", "TEXT", "words", "一"))));
        for (Object[] change : List.of(
                new Object[] {"kind", "MEETING"},
                new Object[] {"answeredBy", "HOUSEHOLD"},
                new Object[] {"sensitive", true},
                new Object[] {
                    "audience",
                    List.of(Term.everyone(association.groups().get(0).id()))
                })) {
            revise(head, id, change).then().statusCode(409).body("type", containsString("event-state"));
        }
        revise(head, id, "kind", "EVENT", "audience", List.of(Term.everyone(place.id())), "sensitive", false)
                .then()
                .statusCode(200);
        revise(head, id, "questions", List.of(Map.of("kind", "TEXT", "words", "二")))
                .then()
                .statusCode(200);
        give(resident, onlyDate(head, id), attend(1)).statusCode(200);
        revise(head, id, "questions", List.of(Map.of("kind", "TEXT", "words", "二")))
                .then()
                .statusCode(200);
        revise(head, id, "questions", List.of(Map.of("kind", "TEXT", "words", "三")))
                .then()
                .statusCode(409);
    }

    @Test
    void thePlacesNeverBecomeFewerThanAreTakenAndMoreLetTheNextMoveUp() {
        String id = published(head, with(words(place, DAY), "capacity", 2, "mostHeads", 2));
        OccurrenceId date = onlyDate(head, id);
        AccountId second = association.houses().get(1).anyResident();
        give(resident, date, attend(2)).statusCode(200);
        give(second, date, attend(1)).statusCode(200);
        revise(head, id, "capacity", 1).then().statusCode(409).body("type", containsString("event-full"));
        revise(head, id, "capacity", 3).then().statusCode(200).body("dates[0].taken", equalTo(3));
        assertThat(outbox.dispatches(id)).containsExactly("PUBLICATION", "PROMOTION");
        revise(head, id, "clear", List.of("CAPACITY"))
                .then()
                .statusCode(200)
                .body("capacity", nullValue())
                .body("dates[0].capacity", nullValue());
    }

    @Test
    void thePublishedEventIsTheOneThatWasSeen() {
        String id = drafted(head, words(place));
        revise(head, id, "title", "変更").then().statusCode(200);
        as(head).body(Map.of("lockVersion", 0))
                .post(Planning.EVENTS + "/" + id + "/publication")
                .then()
                .statusCode(409)
                .body("type", containsString("event-changed"));
    }

    @Test
    void reachCountsTheAudience() {
        String id = drafted(head, words(place));
        as(head).get(Planning.EVENTS + "/" + id + "/reach")
                .then()
                .statusCode(200)
                .body("households", equalTo(2))
                .body("people", equalTo(2));
    }
}
