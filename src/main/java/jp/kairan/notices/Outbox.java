package jp.kairan.notices;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import jp.kairan.access.AccountId;
import jp.kairan.access.NoticeId;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;
import jp.kairan.translation.Translations;

/** Where dispatches are written, in the transaction of what caused them; push finds them after the commit. */
@Singleton
class Outbox {
    /** Held for a while where somebody is going to translate it first; by the database's clock, as replicas differ. */
    private static final String WRITE = """
            insert into dispatch (id, notice_id, cause, body, created_at, hold_until)
            select ?::uuid, n.id, ?::text, ?::text, ?::timestamptz,
                   case when n.urgency <> 'NORMAL' and n.kind = any (?::text[])
                        then now() + ? * interval '1 millisecond' end
              from notice n where n.id = ?""";

    private static final String RELEASE =
            "update dispatch set hold_until = null where id = ? and hold_until is not null and taken_at is null";

    private static final String ADDRESS =
            "insert into dispatch_account (dispatch_id, account_id) select ?, a from unnest(?::uuid[]) a group by a";

    private final Sql sql;
    private final Clock clock;
    private final Event<NoticeDispatched> dispatched;
    private final Event<NoticeReleased> released;
    private final Translations translations;
    private final NoticeWords words;
    private final HoldConfig config;

    Outbox(
            Sql sql,
            Clock clock,
            Event<NoticeDispatched> dispatched,
            Event<NoticeReleased> released,
            Translations translations,
            NoticeWords words,
            HoldConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.dispatched = dispatched;
        this.released = released;
        this.translations = translations;
        this.words = words;
        this.config = config;
    }

    /** Writes a dispatch to the whole audience. */
    void put(NoticeId notice, Cause cause) {
        announce(write(notice, cause, null));
    }

    /** The same with a phrase of its own, or null. */
    void put(NoticeId notice, Cause cause, String body) {
        announce(write(notice, cause, body));
    }

    /** Writes a dispatch to some readers; none where there is nobody. */
    void put(NoticeId notice, Cause cause, Collection<AccountId> readers) {
        put(notice, cause, null, dispatch -> readers.isEmpty() ? 0 : sql.update(ADDRESS, dispatch, readers));
    }

    /** The same with readers whom the caller adds, and who are as many as the caller says. */
    int put(NoticeId notice, Cause cause, String body, ToIntFunction<UUID> choose) {
        if (!cause.toSome()) {
            throw new IllegalArgumentException(cause + " is for the whole audience");
        }
        UUID dispatch = write(notice, cause, body);
        int readers = choose.applyAsInt(dispatch);
        if (readers == 0) {
            drop(dispatch);
        } else {
            announce(dispatch);
        }
        return readers;
    }

    /** Writes a reminder; its accounts are added by the caller, who then announces it. */
    UUID writeReminder(NoticeId notice) {
        return write(notice, Cause.REMINDER, null);
    }

    /** Takes back a reminder that nobody needs. */
    void drop(UUID dispatch) {
        sql.update("delete from dispatch where id = ?", dispatch);
    }

    /** Tells observers of the commit that a dispatch is ready. */
    void announce(UUID dispatch) {
        dispatched.fire(new NoticeDispatched(dispatch));
    }

    /**
     * Lets a dispatch go that is held, and tells observers of the commit.
     *
     * @return false where it was not held any more
     */
    @Transactional
    boolean release(UUID dispatch) {
        boolean held = sql.update(RELEASE, dispatch) > 0;
        if (held) {
            released.fire(new NoticeReleased(dispatch));
        }
        return held;
    }

    private UUID write(NoticeId notice, Cause cause, String body) {
        UUID id = Uuids.next();
        long longest = config.translationDeadline().toMillis();
        sql.update(WRITE, id, cause, body, Instant.now(clock), held(cause), longest, notice);
        return id;
    }

    /** The kinds of notices that are held now; never a withdrawal, which has no words left that could be translated. */
    private Set<String> held(Cause cause) {
        boolean translated =
                cause != Cause.WITHDRAWAL && !config.translationDeadline().isZero() && translations.active();
        return translated ? words.kinds() : Set.of();
    }
}
