package jp.kairan.events;

import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Planning.cancel;
import static jp.kairan.events.Planning.drafted;
import static jp.kairan.events.Planning.onlyDate;
import static jp.kairan.events.Planning.patch;
import static jp.kairan.events.Planning.publish;
import static jp.kairan.events.Planning.published;
import static jp.kairan.events.Planning.read;
import static jp.kairan.events.Planning.with;
import static jp.kairan.events.Planning.words;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

@KairanTest
class EventRacesTest {
    @Inject
    TestCity city;

    @Inject
    EventOutbox outbox;

    private TestCity.Association association;
    private Place place;
    private AccountId head;

    @BeforeEach
    void anAssociation() {
        association = city.association(1, 6);
        place = association.place();
        head = city.officer(place, Role.HEAD);
    }

    @RepeatedTest(5)
    void ofManyPublicationsOneHappens() throws Exception {
        String id = drafted(head, words(place));
        List<Integer> answers = AtOnce.times(8, () -> publish(head, id).statusCode());
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(outbox.dispatches(id)).containsExactly("PUBLICATION");
        assertThat(outbox.rows("select count(*) from occurrence where event_id = ?", id))
                .isEqualTo(1);
    }

    @RepeatedTest(5)
    void whatWasSeenIsPublishedOrWhatWasWrittenIsKept() throws Exception {
        String id = drafted(head, words(place));
        List<Integer> answers = AtOnce.all(List.of(
                () -> as(head).body(Map.of("lockVersion", 0))
                        .post(Planning.EVENTS + "/" + id + "/publication")
                        .statusCode(),
                () -> patch(head, id, 0, "title", "変更後").statusCode()));
        boolean wentOut = answers.equals(List.of(201, 409));
        assertThat(wentOut || answers.equals(List.of(409, 200)))
                .as("%s", answers)
                .isTrue();
        assertThat(read(head, id).<String>path("title")).isEqualTo(wentOut ? "公園の清掃" : "変更後");
    }

    @RepeatedTest(5)
    void ofManyCancellationsOneHappens() throws Exception {
        String id = published(head, words(place));
        List<Integer> answers = AtOnce.times(6, () -> cancel(head, id).statusCode());
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(outbox.dispatches(id)).containsExactly("PUBLICATION", "WITHDRAWAL");
    }

    /** Either the place was given before the event was cancelled, or it was refused: nobody is let in afterwards. */
    @RepeatedTest(5)
    void answersAndTheCancellationFollowOneAnother() throws Exception {
        String id = published(head, with(words(place), "capacity", 3));
        OccurrenceId date = onlyDate(head, id);
        List<Callable<Integer>> acts = new ArrayList<>();
        association
                .houses()
                .forEach(house -> acts.add(() -> as(house.anyResident())
                        .body(attend(1))
                        .put(Answering.ANSWER, date.value())
                        .statusCode()));
        acts.add(() -> cancel(head, id).statusCode());
        acts.add(() -> patch(head, id, 1, "capacity", 5).statusCode());
        List<Integer> answers = AtOnce.all(acts);
        assertThat(answers.get(6)).isEqualTo(201);
        assertThat(answers.get(7)).isIn(200, 409);
        long given =
                answers.subList(0, 6).stream().filter(status -> status == 200).count();
        assertThat(answers.subList(0, 6)).containsAnyOf(200, 409).doesNotContain(500);
        assertThat(outbox.rows(
                        "select count(*) from answer a join occurrence o on o.id = a.occurrence_id where o.event_id = ?",
                        id))
                .isEqualTo(given);
    }
}
