package jp.kairan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to a turn, everybody who waits for it is answered, and the next ones are done. */
class TogetherTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String POISON = "poison";

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<Integer> turns = new CopyOnWriteArrayList<>();
    private RuntimeException away;
    private Error broken;

    private final Together<String, String> together = new Together<>(terms(3, Duration.ofMillis(5)), this::work);

    private static Together.Terms terms(int most, Duration pace) {
        return new Together.Terms("test", 4, most, pace, Duration.ofSeconds(3));
    }

    private List<String> work(List<String> some) {
        begun.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        turns.add(some.size());
        if (away != null) {
            throw away;
        }
        if (broken != null) {
            Error thrown = broken;
            broken = null;
            throw thrown;
        }
        if (some.contains(POISON)) {
            throw new IllegalArgumentException(POISON);
        }
        return some.stream().map(each -> each + "!").toList();
    }

    @AfterEach
    void stop() throws InterruptedException {
        gate.countDown();
        together.stop();
    }

    @Test
    void whoComesWhileATurnIsOnItsWayGoesIntoTheNext() throws Exception {
        together.start();
        CompletableFuture<String> first = submit("0");
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        List<CompletableFuture<String>> more =
                IntStream.rangeClosed(1, 4).mapToObj(no -> submit("" + no)).toList();
        gate.countDown();

        assertThat(first).succeedsWithin(SOON).isEqualTo("0!");
        for (int no = 1; no <= 4; no++) {
            assertThat(more.get(no - 1)).succeedsWithin(SOON).isEqualTo(no + "!");
        }
        assertThat(turns).as("three at most").containsExactly(1, 3, 1);
    }

    @Test
    void whoComesAfterARestWaitsForNobodyAndTheNextForCompany() throws Exception {
        Together<String, String> slow = new Together<>(terms(8, Duration.ofHours(1)), this::work);
        gate.countDown();
        slow.start();
        try {
            assertThat(slow.submit("1", Runnable::run)).succeedsWithin(SOON);
            CompletableFuture<String> second = slow.submit("2", Runnable::run);
            assertThatThrownBy(() -> second.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            CompletableFuture<String> third = slow.submit("3", Runnable::run);

            assertThat(second).as("a quarter of eight has come").succeedsWithin(SOON);
            assertThat(third).succeedsWithin(SOON);
            assertThat(turns).containsExactly(1, 2);
            CompletableFuture<String> last = slow.submit("4", Runnable::run);
            slow.stop();
            assertThat(last).isCompletedWithValue("4!");
        } finally {
            slow.stop();
        }
    }

    @Test
    void whoFindsNoRoomIsToldWhenToComeAgain() {
        List<CompletableFuture<String>> taken =
                IntStream.range(0, 4).mapToObj(no -> submit("" + no)).toList();

        assertThatThrownBy(() -> submit("4")).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.type().status()).isEqualTo(503);
            assertThat(refused.retryAfter())
                    .hasValueSatisfying(
                            wait -> assertThat(wait).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(6)));
        });
        assertThatThrownBy(together::requireRoom).isInstanceOf(ProblemException.class);
        together.start();
        gate.countDown();
        assertThat(taken).allSatisfy(each -> assertThat(each).succeedsWithin(SOON));
        together.requireRoom();
    }

    @Test
    void onesOwnFaultIsNobodyElses() {
        List<CompletableFuture<String>> good = List.of(submit("1"), submit("2"));
        CompletableFuture<String> bad = submit(POISON);
        CompletableFuture<String> last = submit("3");
        gate.countDown();
        together.start();

        assertThat(last).succeedsWithin(SOON);
        assertThat(good).allSatisfy(each -> assertThat(each).succeedsWithin(SOON));
        assertThatThrownBy(() -> bad.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDatabaseThatIsAwayIsTriedOnceAndEverybodyComesAgain() {
        away = new IllegalStateException(new SQLException("gone", "08006"));
        List<CompletableFuture<String>> all = List.of(submit("1"), submit("2"), submit("3"));
        gate.countDown();
        together.start();

        assertThat(all)
                .allSatisfy(each -> assertThatThrownBy(() -> each.get(5, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                refused -> assertThat(refused.retryAfter()).isPresent()));
        assertThat(turns).containsExactly(3);
    }

    @Test
    void theThreadGoesOnAfterAnError() {
        broken = new OutOfMemoryError("for a test");
        CompletableFuture<String> first = submit("1");
        gate.countDown();
        together.start();

        assertThatThrownBy(() -> first.get(5, TimeUnit.SECONDS)).cause().isInstanceOf(ProblemException.class);
        assertThat(submit("2")).succeedsWithin(SOON);
        assertThat(together.alive()).isTrue();
    }

    @Test
    void whatWasTakenInIsDoneBeforeTheEnd() throws Exception {
        CompletableFuture<String> taken = submit("1");
        gate.countDown();
        together.start();
        together.stop();

        assertThat(taken).isCompletedWithValue("1!");
        assertThat(together.alive()).isFalse();
        assertThatThrownBy(() -> submit("2")).isInstanceOf(ProblemException.class);
    }

    private CompletableFuture<String> submit(String question) {
        return together.submit(question, Runnable::run);
    }
}
