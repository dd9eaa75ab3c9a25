package jp.kairan.safety.answers;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import jp.kairan.access.AccountId;
import jp.kairan.evidence.Incident;

/**
 * A request that waits for its commit.
 *
 * @param received when it came, by our clock
 * @param where the thread on which it is to be answered: those of one thread are answered at once, so that it is woken once
 * @param done completed after the commit
 */
record Submission(
        AccountId account,
        Incident incident,
        AnswerBatch batch,
        Instant received,
        Executor where,
        CompletableFuture<Receipts> done) {}
