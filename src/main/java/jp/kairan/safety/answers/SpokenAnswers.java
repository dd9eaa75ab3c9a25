package jp.kairan.safety.answers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Status;
import jp.kairan.evidence.Stay;
import jp.kairan.kernel.Uuids;

/** Answers that reach this process otherwise than from a phone of its author, and from there on go the way of all. */
@Singleton
public class SpokenAnswers {
    private final Answers answers;
    private final Incidents incidents;
    private final Clock clock;

    SpokenAnswers(Answers answers, Incidents incidents, Clock clock) {
        this.answers = answers;
        this.incidents = incidents;
        this.clock = clock;
    }

    /**
     * Takes an answer given now.
     *
     * @param household about which everything is said, null for the author alone
     * @return done after the commit: whether it is in the ledger
     * @throws jp.kairan.kernel.ProblemException as for answers over HTTP
     */
    public CompletionStage<Boolean> take(
            AccountId author, IncidentId check, HouseholdId household, Status status, Stay place) {
        Instant now = Instant.now(clock);
        Answer answer = new Answer(
                Uuids.next(),
                household == null ? Whose.ME : Whose.HOUSEHOLD,
                null,
                household,
                Kind.SEEN,
                status,
                place,
                null,
                Set.of(),
                null,
                null,
                now,
                List.of());
        return answers.take(author, new AnswerBatch(check, now, List.of(answer)), incidents.now(), null, Runnable::run)
                .thenApply(receipts -> receipts.items().stream().allMatch(each -> each.outcome() == Outcome.RECORDED));
    }
}
