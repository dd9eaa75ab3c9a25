package jp.kairan.circulars;

import static jp.kairan.circulars.Writing.correct;
import static jp.kairan.circulars.Writing.drafted;
import static jp.kairan.circulars.Writing.patch;
import static jp.kairan.circulars.Writing.publish;
import static jp.kairan.circulars.Writing.published;
import static jp.kairan.circulars.Writing.read;
import static jp.kairan.circulars.Writing.step;
import static jp.kairan.circulars.Writing.withdraw;
import static jp.kairan.circulars.Writing.words;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.SampleFiles;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

@KairanTest
class CircularRacesTest {
    @Inject
    TestCity city;

    @Inject
    Outbox outbox;

    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private Place place;
    private AccountId head;

    @BeforeEach
    void anAssociation() {
        place = city.association(1, 1).place();
        head = city.officer(place, Role.HEAD);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** Does all at the same moment and tells their statuses in the order given. */
    private List<Integer> atOnce(List<Supplier<Integer>> acts) {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Integer>> running = acts.stream()
                .map(act -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                start.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return act.get();
                        },
                        threads))
                .toList();
        start.countDown();
        return running.stream().map(CompletableFuture::join).toList();
    }

    @RepeatedTest(5)
    void ofManyPublicationsOneHappens() {
        String id = drafted(head, place);
        List<Integer> answers =
                atOnce(Collections.nCopies(8, () -> publish(head, id).statusCode()));
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(outbox.notices(id)).isEqualTo(1);
        assertThat(outbox.dispatches(id)).containsExactly("PUBLICATION");
    }

    @RepeatedTest(5)
    void publicationAndWithdrawalQueueUp() {
        String id = drafted(head, place);
        List<Integer> answers = atOnce(List.of(
                () -> publish(head, id).statusCode(), () -> withdraw(head, id).statusCode()));
        assertThat(answers.get(0)).isEqualTo(201);
        if (answers.get(1) == 201) {
            assertThat(outbox.dispatches(id)).containsExactly("PUBLICATION", "WITHDRAWAL");
        } else {
            assertThat(answers.get(1)).isEqualTo(409);
            assertThat(outbox.dispatches(id)).containsExactly("PUBLICATION");
        }
    }

    @RepeatedTest(5)
    void whatWasSeenIsPublishedOrWhatWasWrittenIsKept() {
        String id = drafted(head, place);
        List<Integer> answers = atOnce(List.of(
                () -> step(head, id, "publication", Map.of("lockVersion", 0)).statusCode(),
                () -> patch(head, id, Map.of("lockVersion", 0, "title", "変更後")).statusCode()));
        boolean wentOut = answers.equals(List.of(201, 409));
        assertThat(wentOut || answers.equals(List.of(409, 200)))
                .as("%s", answers)
                .isTrue();
        assertThat(read(head, id).<String>path("title")).isEqualTo(wentOut ? "夏祭りのお知らせ" : "変更後");
        assertThat(outbox.notices(id)).isEqualTo(wentOut ? 1 : 0);
    }

    @RepeatedTest(5)
    void ofManyRevisionsOfWhatAllSawOneHappens() {
        String id = drafted(head, place);
        List<Integer> answers = atOnce(Collections.nCopies(
                6,
                () -> patch(head, id, Map.of("lockVersion", 0, "title", "変更")).statusCode()));
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @RepeatedTest(5)
    void correctionsCountUpOneByOne() {
        String id = published(head, place);
        List<Integer> answers =
                atOnce(Collections.nCopies(4, () -> correct(head, id, "訂正").statusCode()));
        assertThat(answers).containsOnly(201);
        assertThat(read(head, id).<Integer>path("version")).isEqualTo(5);
    }

    @RepeatedTest(5)
    void oneFileHangsOnOneOfTwoDrafts() {
        Map<String, Object> draft = words(place, "attachments", List.of(SampleFiles.upload(head, SampleFiles.pdf())));
        List<Integer> answers =
                atOnce(Collections.nCopies(4, () -> Writing.send(head, draft).statusCode()));
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 404);
    }
}
