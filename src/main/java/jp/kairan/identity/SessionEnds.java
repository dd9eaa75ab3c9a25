package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import jp.kairan.access.SessionId;
import jp.kairan.kernel.Sql;

/** What the database knows about ended sessions. */
@Singleton
class SessionEnds {
    private static final String SINCE = "select id from session where revoked_at is not null and revoked_at > ?";
    private static final String ENDED = "select 1 from session where id = ? and revoked_at is null";

    private final Sql sql;

    SessionEnds(Sql sql) {
        this.sql = sql;
    }

    /** The sessions that ended after this. */
    @Transactional
    Set<SessionId> since(Instant then) {
        return Set.copyOf(sql.list(SINCE, row -> new SessionId(row.uuid("id")), then));
    }

    /** Whether this session has ended. */
    @Transactional
    boolean ended(SessionId session) {
        return !sql.any(ENDED, session);
    }
}
