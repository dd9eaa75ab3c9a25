package jp.kairan.notices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.kernel.Sql;

/** The door to the outbox: what wants to be sent out, and the taking of it. */
@Singleton
public class Dispatches {
    /**
     * The next one, emergencies first. A notice's dispatches are taken in their order, one committed before the next is
     * seen, because a correction has to know whom the publication went to. One that is held for its translation keeps
     * back what follows on its notice and nothing else.
     */
    private static final String TAKE = """
            with next as (
                select d.id
                  from dispatch d join notice n on n.id = d.notice_id
                 where d.taken_at is null and d.id <> all (?::uuid[])
                   and (d.hold_until is null or d.hold_until <= now())
                   and not exists (select 1 from dispatch e
                                    where e.notice_id = d.notice_id and e.taken_at is null and e.id < d.id)
                 order by (n.urgency = 'EMERGENCY') desc, d.id
                 limit 1 for update of d skip locked)
            update dispatch d set taken_at = ?
              from next, notice n
             where d.id = next.id and d.taken_at is null and n.id = d.notice_id
            returning d.id as dispatch_id, d.cause, d.body, d.notice_id, n.kind, n.subject_id, n.version, n.urgency,
                      n.sensitive, n.title, n.titles, n.expires_at""";

    private static final String FIND = """
            select d.id as dispatch_id, d.cause, d.body, d.notice_id, n.kind, n.subject_id, n.version, n.urgency,
                   n.sensitive, n.title, n.titles, n.expires_at
              from dispatch d join notice n on n.id = d.notice_id where d.id = ?""";

    private final Sql sql;
    private final Clock clock;

    Dispatches(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Takes the next dispatch in the transaction that does something about it: if that fails, the dispatch waits on.
     * Several replicas may take at once, each another one. What is held for its translation is not taken before it is
     * let go or its time is over.
     *
     * @param except dispatches to leave alone, and with them whatever follows on the same notice
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Dispatch> take(Collection<UUID> except) {
        return sql.one(TAKE, Dispatch::of, except, Instant.now(clock));
    }

    /** A dispatch with its notice as it is now. */
    @Transactional
    public Optional<Dispatch> find(UUID id) {
        return sql.one(FIND, Dispatch::of, id);
    }
}
