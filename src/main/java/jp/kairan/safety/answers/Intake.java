package jp.kairan.safety.answers;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import jp.kairan.kernel.Together;

/** Takes requests in and writes them together: one writer a replica, because the rows of a world are numbered one commit after the other anyway. */
@Singleton
class Intake {
    private static final Duration PACE = Duration.ofMillis(20);

    private final Together<Submission, Receipts> writer;

    Intake(AnswerBook book, AnswersConfig config) {
        writer = new Together<>(
                new Together.Terms("safety-answers", config.waiting(), config.together(), PACE, config.retry()),
                book::write);
    }

    void start(@Observes StartupEvent event) {
        writer.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        writer.stop();
    }

    /** Whether what is taken in is also written. */
    boolean alive() {
        return writer.alive();
    }

    /** 503 where a request would find no room. */
    void requireRoom() {
        writer.requireRoom();
    }

    /** Takes a request in; done after the commit, with null where the check asks nobody of the caller's. 503 as above. */
    CompletableFuture<Receipts> submit(Submission submission, Executor where) {
        return writer.submit(submission, where);
    }
}
