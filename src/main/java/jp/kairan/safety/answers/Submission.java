package jp.kairan.safety.answers;

import java.time.Instant;
import jp.kairan.access.AccountId;
import jp.kairan.evidence.Incident;

/**
 * A request that waits for its commit.
 *
 * @param received when it came, by our clock
 */
record Submission(AccountId account, Incident incident, AnswerBatch batch, Instant received) {}
