package jp.kairan.gate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.Sql;

/** The door to answers given before: does a thing once a key, and gives the same answer again. */
@Singleton
class Answers {
    private static final String REMEMBER = """
            insert into idempotency_record (key_hash, fingerprint, created_at) values (?, ?, ?)
            on conflict (key_hash) do nothing""";

    private final Sql sql;
    private final Keys keys;
    private final Clock clock;

    Answers(Sql sql, Keys keys, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.clock = clock;
    }

    private record Given(byte[] fingerprint, byte[] answer) {}

    /**
     * Does the thing unless it was done under this key. A second request with the same key waits on the first one's
     * row: it then finds the answer, or, where the first was rolled back, does the thing itself.
     */
    @Transactional
    Answer once(IdempotencyKey key, byte[] fingerprint, Supplier<Answer> thing) {
        byte[] hash = keys.hash("idempotency", key.scoped());
        if (sql.update(REMEMBER, hash, fingerprint, Instant.now(clock)) == 0) {
            Given given = sql.one(
                            "select fingerprint, answer from idempotency_record where key_hash = ?",
                            row -> new Given(row.bytes("fingerprint"), row.bytes("answer")),
                            (Object) hash)
                    .orElseThrow();
            if (!MessageDigest.isEqual(given.fingerprint, fingerprint)) {
                throw GateProblem.IDEMPOTENCY_KEY_REUSED.problem();
            }
            return Answer.open(given.answer, sealingKey(key));
        }
        Answer answer = thing.get();
        if (!answer.lasting()) {
            sql.update("delete from idempotency_record where key_hash = ?", (Object) hash);
            return answer;
        }
        sql.update("update idempotency_record set answer = ? where key_hash = ?", answer.seal(sealingKey(key)), hash);
        return answer;
    }

    /** Forgets answers older than this and tells how many. */
    @Transactional
    int forget(Instant before) {
        return sql.update("delete from idempotency_record where created_at < ?", before);
    }

    /** Made from the caller's own key, which is not kept: the table alone opens no answer. */
    private byte[] sealingKey(IdempotencyKey key) {
        return keys.hash("idempotency-answer", key.scoped());
    }
}
