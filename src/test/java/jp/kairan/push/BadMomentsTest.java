package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kairan.access.NoticeId;
import jp.kairan.devices.Addresses;
import jp.kairan.localfcm.Outcome;
import jp.kairan.localfcm.Rule;
import jp.kairan.notices.Dispatch;
import jp.kairan.push.PushRig.Bench;
import jp.kairan.push.PushRig.Draft;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that fails once, at the worst moment, costs time and nothing else. */
@KairanTest
class BadMomentsTest {
    @Inject
    TestCity city;

    @Inject
    PushRig rig;

    @Inject
    Ledger ledger;

    @Inject
    Quota quota;

    @Inject
    Runs runs;

    @Inject
    Addresses addresses;

    @Inject
    Messages messages;

    @Inject
    Texts texts;

    @Inject
    Counts counts;

    @Inject
    PushConfig config;

    @Inject
    Vertx vertx;

    @Inject
    Clock clock;

    private final AtomicInteger failures = new AtomicInteger();
    private Bench bench;
    private Association association;
    private String token;
    private UUID phone;

    @BeforeEach
    void onePhone() {
        bench = rig.bench();
        association = city.association(1, 2);
        token = "bad-" + UUID.randomUUID();
        phone = city.phone(association.houses().get(0).anyResident(), token);
    }

    @AfterEach
    void close() {
        bench.close();
        rig.endPauses();
    }

    private void fail() {
        if (failures.getAndIncrement() == 0) {
            throw new IllegalStateException("the database is away");
        }
    }

    private Worker worker(Ledger itsLedger, Runs itsRuns, Messages itsMessages) {
        // small chunks, so that one turn claims several
        PushConfig small = PushRig.chunksOf(1, config);
        return bench.worker(
                new Workers(itsLedger, quota, itsRuns, addresses, itsMessages, texts, counts, small, vertx, clock));
    }

    private NoticeId publish() {
        return rig.publish(Draft.toEveryone(association.place().id()));
    }

    /** As the carrier does: a turn that fails is followed by another. */
    private void carry(Worker worker, NoticeId notice, String state) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    rig.hurry();
                    try {
                        worker.turn();
                    } catch (IllegalStateException e) {
                        return false;
                    }
                    return rig.states(notice).contains(state);
                });
    }

    @Test
    void aRunThatCouldNotBeStoppedAtOnceIsStoppedAtTheNextTurn() {
        bench.behave(Rule.of(token, Outcome.INVALID_PAYLOAD));
        NoticeId notice = publish();

        carry(worker(ledger, new StoppingFails(), messages), notice, "STOPPED");

        assertThat(failures.get()).isGreaterThan(1);
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            runs.settle();
            return rig.outcomes(notice).get(phone) == jp.kairan.push.Outcome.STOPPED;
        });
    }

    @Test
    void aPauseThatCouldNotBeSharedAtOnceIsSharedAtTheNextTurn() {
        bench.behave(Rule.of(token, Outcome.QUOTA_EXCEEDED_BARE));
        publish();
        Worker worker = worker(new PausingFails(), runs, messages);

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> {
                    worker.turn();
                    return !rig.pauses().isEmpty();
                });

        assertThat(rig.pauses()).containsOnlyKeys(Scope.ALL);
        assertThat(failures).hasValue(2);
    }

    @Test
    void aRunThatCouldNotBeReadKeepsNoOtherChunkForEver() {
        NoticeId first = publish();
        NoticeId second = publish();
        Worker worker = worker(new ReadingTheSecondFails(), runs, messages);

        assertThatThrownBy(worker::turn).isInstanceOf(IllegalStateException.class);
        rig.run("update push_chunk set lease_until = now() where state = 'CLAIMED'");
        carry(worker, first, "DONE");
        carry(worker, second, "DONE");

        assertThat(bench.fcm.token(token).accepts()).isEqualTo(2);
    }

    @Test
    void aMessageThatCannotBeMadeForWhateverReasonHoldsBackNoOtherRun() {
        NoticeId poor = rig.publish(Draft.toEveryone(association.place().id()).emergency());
        NoticeId good = publish();
        Worker worker = worker(ledger, runs, new TemplatesFail(poor));

        worker.turn();
        carry(worker, good, "DONE");

        assertThat(rig.states(poor)).containsExactly("SENDING");
        assertThat(rig.number(
                        "select count(*) from push_chunk c join push_run r on r.id = c.run_id"
                                + " where r.notice_id = ? and c.lease_until > now() + interval '11 seconds'",
                        poor))
                .isZero();
        assertThat(worker.turn()).as("holds a chunk").isFalse();
    }

    @Test
    void aQuotaThatBreaksOnceIsAskedForAgain() {
        NoticeId notice = publish();
        Worker worker = bench.worker(
                new Workers(ledger, new BreaksOnce(), runs, addresses, messages, texts, counts, config, vertx, clock));

        carry(worker, notice, "DONE");

        assertThat(failures.get()).isGreaterThan(1);
        assertThat(rig.outcomes(notice)).containsEntry(phone, jp.kairan.push.Outcome.ACCEPTED);
    }

    private final class BreaksOnce extends Quota {
        BreaksOnce() {
            super(null);
        }

        @Override
        public Grant ask(String project, Tempo tempo, int most, boolean emergency) {
            if (failures.getAndIncrement() == 0) {
                throw new NoClassDefFoundError("once");
            }
            return quota.ask(project, tempo, most, emergency);
        }
    }

    private final class StoppingFails extends Runs {
        StoppingFails() {
            super(null, null, null, null);
        }

        @Override
        public boolean stop(UUID run, String reason) {
            fail();
            return runs.stop(run, reason);
        }

        @Override
        public void settle() {
            runs.settle();
        }
    }

    private class Through extends Ledger {
        Through() {
            super(null, null, null);
        }

        @Override
        public List<Claim> claim(int most, Duration lease, Channel by, boolean emergency) {
            return ledger.claim(most, lease, by, emergency);
        }

        @Override
        public Map<UUID, Boolean> flush(List<Settlement> settled, Collection<Dead> dead, Duration lease) {
            return ledger.flush(settled, dead, lease);
        }

        @Override
        public Run run(UUID id) {
            return ledger.run(id);
        }

        @Override
        public void pause(Scope scope, Duration wait, Verdict.Why why) {
            ledger.pause(scope, wait, why);
        }

        @Override
        public Map<Scope, Duration> pauses() {
            return ledger.pauses();
        }
    }

    private final class PausingFails extends Through {
        @Override
        public void pause(Scope scope, Duration wait, Verdict.Why why) {
            fail();
            super.pause(scope, wait, why);
        }
    }

    private final class ReadingTheSecondFails extends Through {
        private final AtomicInteger read = new AtomicInteger();

        @Override
        public Run run(UUID id) {
            if (read.getAndIncrement() == 1) {
                fail();
            }
            return super.run(id);
        }
    }

    private final class TemplatesFail extends Messages {
        private final NoticeId poor;

        TemplatesFail(NoticeId poor) {
            super(null, null);
            this.poor = poor;
        }

        @Override
        Template template(Dispatch dispatch, Instant expiresAt, Variant variant, Words words) {
            if (dispatch.notice().equals(poor)) {
                throw new IllegalStateException("no such word");
            }
            return messages.template(dispatch, expiresAt, variant, words);
        }
    }
}
