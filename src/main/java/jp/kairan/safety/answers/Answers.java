package jp.kairan.safety.answers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import jp.kairan.access.AccountId;
import jp.kairan.evidence.Happenings;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Kind;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.shelters.Snapshot;
import org.jboss.logging.Logger;

/** The door to answers: what can be said about a request without waiting is said here, the rest at its commit. */
@Singleton
class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);

    /** Longer than any commit takes, because nobody must wait for ever for a word of ours. */
    private static final long LONGEST_SECONDS = 30;

    private final Intake intake;
    private final MinuteCounts counts;
    private final Clock clock;

    Answers(Intake intake, AnswersConfig config, Clock clock) {
        this.intake = intake;
        this.counts = new MinuteCounts(config.perMinute(), clock);
        this.clock = clock;
    }

    /**
     * Takes answers; done after the commit. 400 where one contradicts itself, 404 where there is no such check, 429 where the account sends too much, 503
     * where too many wait.
     *
     * @param happenings as they are now
     * @param shelters as they are now; only asked where one is named
     * @param where the thread on which it is to be answered
     */
    CompletionStage<Receipts> take(
            AccountId account, AnswerBatch batch, Happenings happenings, Snapshot shelters, Executor where) {
        Instant received = Instant.now(clock);
        requireSound(batch);
        Incident incident = happenings.find(batch.check()).orElseThrow(KernelProblem.NOT_FOUND::problem);
        batch.answers().stream()
                .map(Answer::shelter)
                .filter(Objects::nonNull)
                .forEach(named -> shelters.find(named).orElseThrow(KernelProblem.NOT_FOUND::problem));
        limit(account, batch.answers().size());
        return intake.submit(new Submission(account, incident, batch, received), where)
                .orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS)
                .thenApply(Answers::known);
    }

    /** Nobody learns that there is a check that does not ask them. */
    private static Receipts known(Receipts receipts) {
        if (receipts == null) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return receipts;
    }

    /** 503 where a request would find no room; said before anybody reads it. */
    void requireRoom() {
        intake.requireRoom();
    }

    /** Phones close nothing for others, and who takes a request back no longer makes one. */
    private static void requireSound(AnswerBatch batch) {
        for (int i = 0; i < batch.answers().size(); i++) {
            Answer answer = batch.answers().get(i);
            if (answer.kind() == Kind.CLOSED) {
                throw KernelProblem.invalid("answers[" + i + "].kind", "指定できない種類です / phones send SEEN or CANCELLED");
            }
            if (answer.kind() == Kind.CANCELLED && answer.status().request()) {
                throw KernelProblem.invalid(
                        "answers[" + i + "].status", "取り消しと同時に助けを求めることはできません / whoever cancels needs no help");
            }
        }
    }

    /** Fails open: who needs help must not be kept from saying so by our own trouble with counting. */
    private void limit(AccountId account, int answers) {
        long wait = 0;
        try {
            wait = counts.take(account, answers);
        } catch (RuntimeException e) {
            LOG.warnf("event=answer-limit-failed failure=%s", e.getClass().getSimpleName());
        }
        if (wait > 0) {
            throw KernelProblem.TOO_MANY_REQUESTS.problem().after(Duration.ofMillis(wait));
        }
    }
}
