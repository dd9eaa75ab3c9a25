package jp.kairan.safety.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import jp.kairan.access.AccountId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Incident;
import jp.kairan.kernel.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to a commit, everybody who waits for it is answered, and the next ones are written. */
class IntakeTest {
    private static final Instant NOW = Instant.parse("2031-01-01T07:10:00Z");
    private static final Receipts WRITTEN = new Receipts(false, List.of());

    private final AccountId poison = AccountId.next();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<Integer> batches = new ArrayList<>();
    private RuntimeException away;
    private Error broken;

    private final AnswerBook book = new AnswerBook(null, null, null, null) {
        @Override
        public List<Receipts> write(List<Submission> some) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            batches.add(some.size());
            if (away != null) {
                throw away;
            }
            if (broken != null) {
                Error thrown = broken;
                broken = null;
                throw thrown;
            }
            if (some.stream().anyMatch(each -> each.account().equals(poison))) {
                throw new IllegalArgumentException("poison");
            }
            return some.stream().map(each -> WRITTEN).toList();
        }
    };

    private final Intake intake = new Intake(book, config(4));

    @AfterEach
    void stop() throws InterruptedException {
        gate.countDown();
        intake.stop(null);
    }

    @Test
    void whoFindsNoRoomIsToldWhenToComeAgain() {
        CompletableFuture<Receipts> first = submit(AccountId.next());
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 6; i++) {
                        submit(AccountId.next());
                    }
                })
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type().status()).isEqualTo(503);
                    assertThat(refused.retryAfter())
                            .hasValueSatisfying(
                                    wait -> assertThat(wait).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(6)));
                });
        assertThatThrownBy(intake::requireRoom).isInstanceOf(ProblemException.class);
        intake.start(null);
        gate.countDown();
        assertThat(first).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void onesOwnFaultIsNobodyElses() throws Exception {
        List<CompletableFuture<Receipts>> good = List.of(submit(AccountId.next()), submit(AccountId.next()));
        CompletableFuture<Receipts> bad = submit(poison);
        CompletableFuture<Receipts> last = submit(AccountId.next());
        gate.countDown();
        intake.start(null);

        assertThat(last.get(5, TimeUnit.SECONDS)).isEqualTo(WRITTEN);
        assertThat(good).allSatisfy(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(5)));
        assertThatThrownBy(() -> bad.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDatabaseThatIsAwayIsTriedOnceAndEverybodyComesAgain() {
        away = new IllegalStateException(new SQLException("gone", "08006"));
        List<CompletableFuture<Receipts>> all =
                List.of(submit(AccountId.next()), submit(AccountId.next()), submit(AccountId.next()));
        gate.countDown();
        intake.start(null);

        assertThat(all)
                .allSatisfy(each -> assertThatThrownBy(() -> each.get(5, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                refused -> assertThat(refused.retryAfter()).isPresent()));
        assertThat(batches).containsExactly(3);
    }

    @Test
    void theWriterGoesOnAfterAnError() {
        broken = new OutOfMemoryError("for a test");
        CompletableFuture<Receipts> first = submit(AccountId.next());
        gate.countDown();
        intake.start(null);

        assertThatThrownBy(() -> first.get(5, TimeUnit.SECONDS)).cause().isInstanceOf(ProblemException.class);
        assertThat(submit(AccountId.next())).succeedsWithin(Duration.ofSeconds(5));
        assertThat(intake.alive()).isTrue();
    }

    @Test
    void whatWasTakenInIsWrittenBeforeTheEnd() throws Exception {
        CompletableFuture<Receipts> taken = submit(AccountId.next());
        gate.countDown();
        intake.start(null);
        intake.stop(null);

        assertThat(taken).isCompletedWithValue(WRITTEN);
        assertThatThrownBy(() -> submit(AccountId.next())).isInstanceOf(ProblemException.class);
    }

    private CompletableFuture<Receipts> submit(AccountId account) {
        CompletableFuture<Receipts> done = new CompletableFuture<>();
        UnitPath city = new UnitPath("1.");
        UnitId unit = UnitId.next();
        Incident incident = new Incident(
                IncidentId.next(), false, unit, city, NOW, NOW, null, List.of(new Incident.Part(unit, city, NOW)));
        AnswerBatch batch = new AnswerBatch(incident.id(), NOW, List.of());
        intake.submit(new Submission(account, incident, batch, NOW, Runnable::run, done));
        return done;
    }

    private static AnswersConfig config(int waiting) {
        return new AnswersConfig() {
            @Override
            public int waiting() {
                return waiting;
            }

            @Override
            public int together() {
                return 100;
            }

            @Override
            public int perMinute() {
                return 100;
            }

            @Override
            public Duration retry() {
                return Duration.ofSeconds(3);
            }
        };
    }
}
