package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import jp.kairan.access.Actor;
import jp.kairan.accounts.Farewell;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** Ends the calendar feeds of a person who leaves; what they answered stays with the organiser. */
@Singleton
class EventFarewell implements Farewell {
    private final Sql sql;
    private final Clock clock;

    EventFarewell(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void leave(Actor actor, Owner owner) {
        sql.update(
                "update calendar_feed set revoked_at = ? where account_id = ? and revoked_at is null",
                Instant.now(clock),
                owner.account());
    }
}
