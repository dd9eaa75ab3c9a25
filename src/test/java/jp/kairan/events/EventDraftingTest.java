package jp.kairan.events;

import static jp.kairan.events.Planning.at;
import static jp.kairan.events.Planning.drafted;
import static jp.kairan.events.Planning.patch;
import static jp.kairan.events.Planning.read;
import static jp.kairan.events.Planning.revise;
import static jp.kairan.events.Planning.send;
import static jp.kairan.events.Planning.with;
import static jp.kairan.events.Planning.without;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.SampleFiles;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@KairanTest
class EventDraftingTest {
    private static final LocalDate DAY = LocalDate.now(Planning.TOKYO).plusDays(10);

    @Inject
    TestCity city;

    private TestCity.Association association;
    private Place place;
    private AccountId head;

    @BeforeEach
    void anAssociation() {
        association = city.association(2, 1);
        place = association.place();
        head = city.officer(place, Role.HEAD);
    }

    @Test
    void aDraftIsKeptAsItWasSent() {
        Map<String, Object> question = Map.of("kind", "CHOICE", "words", "お弁当", "choices", List.of("幕の内", "なし"));
        String file = SampleFiles.upload(head, SampleFiles.pdf());
        Map<String, Object> draft = with(
                words(place, DAY),
                "kind",
                "MEETING",
                "place",
                Map.of("name", "公民館", "latitude", 36.5, "longitude", 136.6),
                "answersCloseAt",
                at(DAY, 12, 0),
                "capacity",
                30,
                "mostHeads",
                4,
                "quorum",
                Map.of("part", 1, "whole", 2, "more", true),
                "feeNote",
                "無料",
                "contact",
                "会長",
                "link",
                "https://example.jp/a?b=c",
                "questions",
                List.of(question),
                "attachments",
                List.of(file));
        send(head, draft)
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/events/"))
                .body("state", equalTo("DRAFT"))
                .body("answeredBy", equalTo("PERSON"))
                .body("answersCloseAt", equalTo(at(DAY, 12, 0).toInstant().toString()))
                .body("place.name", equalTo("公民館"))
                .body("quorum.whole", equalTo(2))
                .body("questions", hasSize(1))
                .body("questions[0].choices", equalTo(List.of("幕の内", "なし")))
                .body("attachments[0].id", equalTo(file))
                .body("audience", hasSize(1))
                .body("lockVersion", equalTo(0))
                .body("dates", hasSize(0));
    }

    @Test
    void absentFieldsOfARevisionStayAndClearedOnesGo() {
        String id = drafted(
                head, with(words(place, DAY), "capacity", 30, "feeNote", "無料", "answersCloseAt", at(DAY, 18, 0)));
        revise(head, id, "title", "秋の清掃", "startsAt", at(DAY, 18, 30), "clear", List.of("FEE_NOTE"))
                .then()
                .statusCode(200)
                .body("title", equalTo("秋の清掃"))
                .body("body", equalTo("軍手をお持ちください。"))
                .body("capacity", equalTo(30))
                .body("feeNote", nullValue())
                .body("endsAt", equalTo(at(DAY, 20, 0).toInstant().toString()))
                .body("answersCloseAt", equalTo(at(DAY, 17, 30).toInstant().toString()))
                .body("lockVersion", equalTo(1));
    }

    @Test
    void whoSawAnEarlierVersionIsRefused() {
        String id = drafted(head, words(place));
        patch(head, id, 0, "title", "一").then().statusCode(200);
        patch(head, id, 0, "title", "二").then().statusCode(409).body("type", containsString("event-changed"));
        read(head, id).then().body("title", equalTo("一"));
    }

    @Test
    void aDiscardedDraftIsGone() {
        String file = SampleFiles.upload(head, SampleFiles.pdf());
        String id = drafted(head, with(words(place), "attachments", List.of(file)));
        as(head).delete(Planning.EVENTS + "/" + id).then().statusCode(204);
        read(head, id).then().statusCode(404);
        drafted(head, with(words(place), "attachments", List.of(file)));
    }

    @Test
    void theDeskListsItsEventsNewestFirst() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(drafted(head, words(place)));
        }
        Collections.reverse(ids);
        String url = Planning.EVENTS + "?unit=" + place.id();
        String next = as(head).get(url + "&limit=2")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(ids.subList(0, 2)))
                .extract()
                .path("next");
        as(head).get(url + "&limit=2&cursor=" + next).then().body("items.id", equalTo(ids.subList(2, 3)));
        as(head).get(url + "&state=PUBLISHED").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "title, ''",
        "title, ' '",
        "kind, PARTY",
        "link, http://example.jp",
        "link, javascript:alert(1)",
        "link, https://user:pw@example.jp/",
        "link, https:///x",
        "capacity, 0",
        "capacity, 100001",
        "mostHeads, 101",
        "rrule, FREQ=SECONDLY",
        "rrule, FREQ=DAILY;COUNT=99999999",
        "rrule, ''",
        "rrule, 'FREQ=DAILY;X-EVIL=1'",
        "startsAt, 2999-01-01T00:00:00+09:00",
        "startsAt, +1000000000-12-31T23:59:59.999999999Z",
        "endsAt, 2001-01-01T00:00:00+09:00",
        "startsOn, 2031-01-01",
        "answersCloseAt, 2999-01-01T00:00:00+09:00",
        "answersCloseAt, -1000000000-01-01T00:00:00Z",
        "feeNote, 'a\u0000b'",
    })
    void whatMakesNoSenseIsRefused(String field, String value) {
        send(head, with(words(place), field, value)).then().statusCode(400);
    }

    @Test
    void whatDoesNotFitTogetherIsNamedAtOnce() {
        send(head, with(words(place), "kind", "DATE", "answeredBy", "PERSON", "quorum", Map.of("part", 3, "whole", 2)))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("answeredBy"))
                .body("violations.field", hasItem("quorum"))
                .body("violations.field", hasItem("quorum.part"));
        send(
                        head,
                        with(
                                words(place),
                                "answeredBy",
                                "NOBODY",
                                "capacity",
                                3,
                                "questions",
                                List.of(Map.of("kind", "TEXT", "words", "?"))))
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("capacity", "questions")));
        send(head, with(words(place), "place", Map.of("latitude", 36))).then().statusCode(400);
        send(head, with(words(place), "rrule", "FREQ=WEEKLY;BYDAY=" + other(DAY)))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("rrule"));
        send(head, without(words(place), "startsAt", "endsAt")).then().statusCode(400);
    }

    private static String other(LocalDate day) {
        return day.plusDays(1).getDayOfWeek().name().substring(0, 2);
    }

    @Test
    void choicesBelongToChoiceAndDiffer() {
        for (Map<String, Object> question : List.<Map<String, Object>>of(
                Map.of("kind", "CHOICE", "words", "?"),
                Map.of("kind", "CHOICE", "words", "?", "choices", List.of("a")),
                Map.of("kind", "CHOICE", "words", "?", "choices", List.of("a", "a")),
                Map.of("kind", "CHOICE", "words", "?", "choices", Collections.nCopies(21, "a")),
                Map.of("kind", "CHOICE", "words", "?", "choices", List.of("a", "b\u0000")),
                Map.of(
                        "kind",
                        "CHOICE",
                        "words",
                        "?",
                        "choices",
                        Collections.nCopies(2, (Object) null).toArray()),
                Map.of("kind", "TEXT", "words", "?", "choices", List.of("a", "b")),
                Map.of("kind", "TEXT", "words", " "))) {
            assertThat(send(head, with(words(place), "questions", List.of(question)))
                            .statusCode())
                    .as("%s", question)
                    .isEqualTo(400);
        }
        send(head, with(words(place), "questions", Collections.nCopies(11, Map.of("kind", "TEXT", "words", "?"))))
                .then()
                .statusCode(400);
    }

    @Test
    void anAudienceOrFileThatIsNotOnesOwnDoesNotExist() {
        Place other = city.association(1, 1).place();
        send(head, with(words(place), "audience", List.of(Term.everyone(other.id()))))
                .then()
                .statusCode(404);
        send(head, with(words(place), "audience", List.of())).then().statusCode(400);
        String file = SampleFiles.upload(city.officer(other, Role.HEAD), SampleFiles.pdf());
        send(head, with(words(place), "attachments", List.of(file))).then().statusCode(404);
        send(head, with(words(place), "unit", UUID.randomUUID())).then().statusCode(404);
        send(head, with(words(place), "unit", association.groups().get(0).id()))
                .then()
                .statusCode(400);
    }
}
