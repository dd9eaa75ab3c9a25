package jp.kairan.notices;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.NoticeId;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;

/** Where dispatches are written, in the transaction of what caused them; push finds them after the commit. */
@Singleton
class Outbox {
    private static final String WRITE = "insert into dispatch (id, notice_id, cause, created_at) values (?, ?, ?, ?)";

    private static final String ADDRESS =
            "insert into dispatch_account (dispatch_id, account_id) select ?, a from unnest(?::uuid[]) a group by a";

    private final Sql sql;
    private final Clock clock;
    private final Event<NoticeDispatched> dispatched;

    Outbox(Sql sql, Clock clock, Event<NoticeDispatched> dispatched) {
        this.sql = sql;
        this.clock = clock;
        this.dispatched = dispatched;
    }

    /** Writes a dispatch to the whole audience. */
    void put(NoticeId notice, Cause cause) {
        announce(write(notice, cause));
    }

    /** Writes a dispatch to some readers; none where there is nobody. */
    void put(NoticeId notice, Cause cause, Collection<AccountId> readers) {
        if (!cause.toSome()) {
            throw new IllegalArgumentException(cause + " is for the whole audience");
        }
        if (readers.isEmpty()) {
            return;
        }
        UUID dispatch = write(notice, cause);
        sql.update(ADDRESS, dispatch, readers);
        announce(dispatch);
    }

    /** Writes a reminder; its accounts are added by the caller, who then announces it. */
    UUID writeReminder(NoticeId notice) {
        return write(notice, Cause.REMINDER);
    }

    /** Takes back a reminder that nobody needs. */
    void drop(UUID dispatch) {
        sql.update("delete from dispatch where id = ?", dispatch);
    }

    /** Tells observers of the commit that a dispatch is ready. */
    void announce(UUID dispatch) {
        dispatched.fire(new NoticeDispatched(dispatch));
    }

    private UUID write(NoticeId notice, Cause cause) {
        UUID id = Uuids.next();
        sql.update(WRITE, id, notice, cause, Instant.now(clock));
        return id;
    }
}
