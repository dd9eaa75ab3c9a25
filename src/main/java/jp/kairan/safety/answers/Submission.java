package jp.kairan.safety.answers;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import jp.kairan.access.AccountId;
import jp.kairan.evidence.Incident;

/**
 * A request that waits for its commit.
 *
 * @param received when it came, by our clock
 * @param done completed after the commit
 */
record Submission(
        AccountId account, Incident incident, AnswerBatch batch, Instant received, CompletableFuture<Receipts> done) {}
