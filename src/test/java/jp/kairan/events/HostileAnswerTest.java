package jp.kairan.events;

import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.own;
import static jp.kairan.events.Answering.with;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class HostileAnswerTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    private AccountId resident;
    private AccountId head;
    private OccurrenceId date;

    @BeforeEach
    void open() {
        var place = city.association(1, 1);
        resident = place.houses().get(0).anyResident();
        head = city.officer(place.place(), Role.HEAD);
        date = events.lay(events.of(place.place()).meeting(null).places(5));
        events.ask(date, 1, "TEXT", false);
        events.ask(date, 2, "NUMBER", false);
    }

    @Test
    void whatCannotBeMeantIsRefusedAndLeavesNothing() {
        Stream.of(
                        attend(1_000_000_000),
                        attend(-1),
                        with(attend(1), "adults", "1"),
                        with(attend(1), "adults", 99999999999L),
                        with(attend(1), "children", Integer.MAX_VALUE),
                        with(attend(1), "comment", "a\u0000b"),
                        with(attend(1), "comment", "あ".repeat(501)),
                        with(attend(1), "proxyName", "一\n二"),
                        with(attend(1), "state", "MAYBE"),
                        with(attend(1), "state", 0),
                        with(attend(1), "version", -1),
                        with(attend(1), "mandate", "NOBODY"),
                        with(attend(1), "seat", "SEATED"),
                        with(attend(1), "replies", Map.of()),
                        with(attend(1), "replies", Arrays.asList((Object) null)),
                        with(attend(1), "replies", List.of(Map.of("no", 1))),
                        with(attend(1), "replies", List.of(Map.of("no", 1, "value", "\u0000"))),
                        with(attend(1), "replies", List.of(Map.of("no", 1, "value", List.of("a")))),
                        with(attend(1), "replies", List.of(Map.of("no", 2_000_000_000, "value", "1"))),
                        with(attend(1), "replies", List.of(Map.of("no", 2, "value", "9".repeat(400)))),
                        with(attend(1), "replies", List.of(Map.of("no", 2, "value", "1e9"))),
                        with(attend(1), "replies", Collections.nCopies(1_000, Map.of("no", 1, "value", "a"))),
                        Map.<String, Object>of(),
                        Map.<String, Object>of("state", "ABSENT", "source", "PHONE"))
                .forEach(body -> assertThat(give(resident, date, body).extract().statusCode())
                        .as("%s", body)
                        .isEqualTo(400));
        as(resident)
                .body("{\"state\":\"ABSENT\",\"comment\":\"\\ud800\"}")
                .put(Answering.ANSWER, date.value())
                .then()
                .statusCode(400);
        as(resident).body("null").put(Answering.ANSWER, date.value()).then().statusCode(400);
        as(resident).body("[]").put(Answering.ANSWER, date.value()).then().statusCode(400);

        own(resident, date).body("answer", nullValue());
    }

    @Test
    void idsThatAreNoneFindNothing() {
        as(resident).get(Answering.ANSWER, "zero").then().statusCode(404);
        as(resident)
                .get(Answering.ANSWER, OccurrenceId.next().toString())
                .then()
                .statusCode(404);
        as(head).body(Map.of("source", "PHONE", "answer", attend(1)))
                .put(Answering.DESK + "/NEIGHBOUR/" + resident, date.value())
                .then()
                .statusCode(404);
        as(head).body(Map.of("source", "PHONE", "answer", attend(1)))
                .put(Answering.DESK + "/ACCOUNT/me", date.value())
                .then()
                .statusCode(404);
    }

    @Test
    void guestsHaveNamesThatCanBeShown() {
        for (String name : List.of("", "  ", "a\u0000", "あ".repeat(61))) {
            Answering.guest(head, date, name, attend(1)).statusCode(400);
        }
        as(head).body(Map.of("name", "来賓", "entry", Map.of("source", "WALK_IN", "answer", attend(1))))
                .post(Answering.DESK, date.value())
                .then()
                .statusCode(400);
    }
}
