package jp.kairan.safety.answers;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.ProblemException;
import jp.kairan.kernel.SqlStates;
import org.jboss.logging.Logger;

/**
 * Takes requests in and writes them together: whatever has come while the last commit was on its way goes into the next.
 * One writer a replica, because the rows of a world are numbered one commit after the other anyway.
 */
@Singleton
class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final long LOOK_MS = 200;
    private static final int STORM = 24;
    private static final long COMPANY_MS = 8;
    private static final long PATIENCE_MS = 15_000;

    private final AnswerBook book;
    private final AnswersConfig config;
    private final BlockingQueue<Submission> waiting;
    private volatile boolean closing;
    private Thread writer;

    Intake(AnswerBook book, AnswersConfig config) {
        this.book = book;
        this.config = config;
        this.waiting = new ArrayBlockingQueue<>(config.waiting());
    }

    void start(@Observes StartupEvent event) {
        writer = new Thread(this::run, "safety-answers");
        writer.start();
    }

    /** What was taken in is still written. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closing = true;
        writer.join(PATIENCE_MS);
        List<Submission> late = new ArrayList<>();
        waiting.drainTo(late);
        late.forEach(each -> each.done().completeExceptionally(busy()));
    }

    /** Whether what is taken in is also written. */
    boolean alive() {
        return writer != null && writer.isAlive();
    }

    /** Refuses as {@link #submit} would, before anybody has taken trouble over a request for which there is no room. */
    void requireRoom() {
        if (closing || waiting.remainingCapacity() == 0) {
            throw busy();
        }
    }

    /** Takes a request in; its future is completed after the commit. 503 where too many wait or the service stops. */
    void submit(Submission submission) {
        if (closing || !waiting.offer(submission)) {
            throw busy();
        }
    }

    /** Not everybody at the same second. */
    private ProblemException busy() {
        long most = config.retry().toMillis();
        return KernelProblem.UNAVAILABLE
                .problem()
                .after(Duration.ofMillis(most + ThreadLocalRandom.current().nextLong(most + 1)));
    }

    private void run() {
        int before = 0;
        while (!closing || !waiting.isEmpty()) {
            try {
                List<Submission> batch = next(before);
                before = batch.size();
                if (before > 0) {
                    write(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** In a storm a commit waits a moment for company, because a commit of many costs little more than one of few. */
    private List<Submission> next(int before) throws InterruptedException {
        Submission first = waiting.poll(LOOK_MS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        if (before >= STORM && !closing) {
            Thread.sleep(COMPANY_MS);
        }
        List<Submission> batch = new ArrayList<>(config.together());
        batch.add(first);
        waiting.drainTo(batch, config.together() - 1);
        return batch;
    }

    /** Whatever happens, everybody is answered, and the writer goes on. */
    private void write(List<Submission> batch) {
        try {
            answer(batch, book.write(batch));
        } catch (RuntimeException e) {
            failed(batch, e);
        } catch (Error e) {
            LOG.errorf(
                    "event=answers-not-written requests=%d failure=%s",
                    batch.size(), e.getClass().getSimpleName());
            batch.forEach(each -> each.done().completeExceptionally(busy()));
        }
    }

    private static void answer(List<Submission> batch, List<Receipts> receipts) {
        Map<Executor, List<Runnable>> answers = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            Submission each = batch.get(i);
            Receipts receipt = receipts.get(i);
            answers.computeIfAbsent(each.where(), absent -> new ArrayList<>()).add(() -> tell(each, receipt));
        }
        answers.forEach((where, some) -> where.execute(() -> some.forEach(Runnable::run)));
    }

    private static void tell(Submission each, Receipts receipt) {
        if (receipt == null) {
            each.done().completeExceptionally(KernelProblem.NOT_FOUND.problem());
        } else {
            each.done().complete(receipt);
        }
    }

    /** A database that is away is away for all; anything else is the fault of one, whom the others must not suffer for. */
    private void failed(List<Submission> some, RuntimeException failure) {
        List<Submission> batch = some.stream()
                .filter(each -> !each.done().isDone()) // an event loop that is gone has nobody to answer
                .toList();
        if (batch.isEmpty()) {
            return;
        }
        Optional<ProblemException> away =
                SqlStates.problem(failure).filter(known -> known.type().status() == 503);
        if (away.isPresent() || batch.size() == 1) {
            LOG.warnf(
                    "event=answers-not-written requests=%d failure=%s",
                    batch.size(), failure.getClass().getSimpleName());
            Throwable told = away.<Throwable>map(known -> known).orElse(failure);
            batch.forEach(each -> each.done().completeExceptionally(told));
            return;
        }
        int half = batch.size() / 2;
        write(batch.subList(0, half));
        write(batch.subList(half, batch.size()));
    }
}
