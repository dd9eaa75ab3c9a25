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

    private void write(List<Submission> batch) {
        List<Receipts> receipts;
        try {
            receipts = book.write(batch);
        } catch (RuntimeException e) {
            failed(batch, e);
            return;
        }
        Map<Executor, List<Runnable>> answers = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            Submission each = batch.get(i);
            Receipts receipt = receipts.get(i);
            answers.computeIfAbsent(each.where(), absent -> new ArrayList<>())
                    .add(() -> each.done().complete(receipt));
        }
        answers.forEach((where, some) -> where.execute(() -> some.forEach(Runnable::run)));
    }

    /** A database that is away is away for all; anything else is the fault of one, whom the others must not suffer for. */
    private void failed(List<Submission> batch, RuntimeException failure) {
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
