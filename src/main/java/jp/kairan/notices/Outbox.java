package jp.kairan.notices;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import jp.kairan.access.NoticeId;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;

/** Where dispatches are written, in the transaction of what caused them; push finds them after the commit. */
@Singleton
class Outbox {
    private static final String WRITE = "insert into dispatch (id, notice_id, cause, created_at) values (?, ?, ?, ?)";

    private final Sql sql;
    private final Clock clock;
    private final Event<NoticeDispatched> dispatched;

    Outbox(Sql sql, Clock clock, Event<NoticeDispatched> dispatched) {
        this.sql = sql;
        this.clock = clock;
        this.dispatched = dispatched;
    }

    /** Why a notice is sent out. */
    enum Cause {
        PUBLICATION,
        CORRECTION,
        WITHDRAWAL,
        REMINDER
    }

    /** Writes a dispatch to the whole audience. */
    void put(NoticeId notice, Cause cause) {
        announce(write(notice, cause));
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
