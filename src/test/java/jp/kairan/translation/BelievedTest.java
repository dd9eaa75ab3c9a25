package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BelievedTest {
    private static final Duration LASTING = Duration.ofMinutes(1);

    private final TestClock clock = new TestClock();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicInteger held = new AtomicInteger();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final Believed<Integer> copy = new Believed<>(LASTING, this::answer, clock);

    /** The number of the query; the one that is held waits, a broken source fails. */
    private Integer answer(Integer old) {
        int no = asked.incrementAndGet();
        if (no == held.get()) {
            entered.countDown();
            awaited(released);
        }
        if (broken.get()) {
            throw new IllegalStateException("no database");
        }
        return no;
    }

    /** A thread each, because the common pool of a small machine has one. */
    private static final Executor THREADS = task -> new Thread(task).start();

    private CompletableFuture<Integer> slow(int no) throws InterruptedException {
        held.set(no);
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(copy::get, THREADS);
        awaited(entered);
        return slow;
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void whoeverComesFirstWaitsForNobodyElsesQuery() throws Exception {
        CompletableFuture<Integer> slow = slow(1);

        assertThat(CompletableFuture.supplyAsync(copy::get, THREADS).get(10, TimeUnit.SECONDS))
                .isEqualTo(2);

        released.countDown();
        slow.get(10, TimeUnit.SECONDS);
        assertThat(copy.get()).as("the query that began last").isEqualTo(2);
    }

    @Test
    void whileOneAsksAnewTheOthersGoOnWithWhatThereIs() throws Exception {
        copy.get();
        clock.turn(LASTING);
        CompletableFuture<Integer> slow = slow(2);

        assertThat(copy.get()).isEqualTo(1);
        assertThat(asked).hasValue(2);

        released.countDown();
        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(copy.get()).isEqualTo(2);
    }

    @Test
    void afterAChangeNobodyGoesOnWithWhatWas() throws Exception {
        copy.get();
        clock.turn(LASTING);
        slow(2);
        copy.changed();

        assertThat(copy.get()).isEqualTo(3);
    }

    @Test
    void whereNothingIsKnownTheCallerFailsAndTheNextMayNot() {
        broken.set(true);
        assertThatThrownBy(copy::get).isInstanceOf(IllegalStateException.class);
        broken.set(false);

        assertThat(copy.get()).isEqualTo(2);
    }

    @Test
    void aQueryThatFailsLaterKeepsTheOldCopyAndIsNotRepeatedAtOnce() {
        copy.get();
        clock.turn(LASTING);
        broken.set(true);

        assertThat(copy.get()).isEqualTo(1);
        assertThat(copy.get()).isEqualTo(1);
        assertThat(asked).hasValue(2);

        broken.set(false);
        clock.turn(Duration.ofSeconds(6));
        assertThat(copy.get()).isEqualTo(3);
    }

    @Test
    void aChangeThatCannotBeReadKeepsTheOldCopyToo() {
        copy.get();
        broken.set(true);
        copy.changed();

        assertThat(copy.get()).isEqualTo(1);
    }
}
