package jp.kairan.push;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;
import jp.kairan.notices.Cause;
import jp.kairan.notices.Dispatch;
import jp.kairan.notices.Dispatches;
import jp.kairan.notices.Urgency;
import org.jboss.logging.Logger;

/** The door to runs: cutting them, ending them. All times of a run are the database's, because replicas differ. */
@Singleton
class Runs {
    private static final Logger LOG = Logger.getLogger(Runs.class);

    private static final String INSERT = """
            insert into push_run (id, dispatch_id, notice_id, urgency, targets, state, created_at, expires_at)
            values (?, ?, ?, ?, 0, 'SENDING', now(), now())""";

    /** A run is worth sending for so long from when its last devices are due, and no longer than its notice. */
    private static final String COMPLETE = """
            update push_run r
               set targets = ?, expires_at = least(n.due_at + ? * interval '1 second', ?::timestamptz)
              from (select coalesce(max(due_at), now()) as due_at from push_chunk where run_id = ?) n
             where r.id = ?""";

    /** A newer word on the same notice ends what still tries to say the older one; its phones are in the newer run. */
    private static final String SUPERSEDE = """
            update push_run set expires_at = now(), stop_reason = 'superseded'
             where notice_id = ? and id <> ? and state = 'SENDING'""";

    private static final String STOP = """
            update push_run set state = 'STOPPED', stop_reason = ?, finished_at = now()
             where id = ? and state = 'SENDING'""";

    private static final String EXPIRE = """
            update push_run r set state = 'EXPIRED', finished_at = now()
             where r.state = 'SENDING' and r.expires_at <= now()
               and exists (select 1 from push_chunk c where c.run_id = r.id and c.state <> 'DONE')""";

    /**
     * Whoever has not been reached when quiet hours begin is left in peace until they end; a live worker first comes to
     * the end of what it has in hand, one that has lost its lease writes nothing into the night.
     */
    private static final String HUSH = """
            update push_chunk
               set due_at = greatest(due_at, quiet_at + quiet_for), quiet_at = quiet_at + interval '1 day',
                   state = 'WAITING', epoch = epoch + 1, lease_until = null
             where open and quiet_at <= now() and (lease_until is null or lease_until < now())""";

    /** Chunks of ended runs that nobody holds: whoever waits in them gets the code of the end. */
    private static final String SETTLE = """
            update push_chunk c
               set outcomes = push_settle(c.outcomes, case r.state when 'STOPPED' then ? else ? end),
                   state = 'DONE', epoch = c.epoch + 1, lease_until = null, touched_at = now()
              from push_run r
             where r.id = c.run_id and c.state <> 'DONE' and r.state in ('STOPPED', 'EXPIRED')
               and (c.lease_until is null or c.lease_until < now())""";

    private static final String FINISH = """
            update push_run r set state = 'DONE', finished_at = now()
             where r.state = 'SENDING'
               and not exists (select 1 from push_chunk c where c.run_id = r.id and c.state <> 'DONE')""";

    private final Sql sql;
    private final Dispatches dispatches;
    private final Chunks chunks;
    private final PushConfig config;

    Runs(Sql sql, Dispatches dispatches, Chunks chunks, PushConfig config) {
        this.sql = sql;
        this.dispatches = dispatches;
        this.chunks = chunks;
        this.config = config;
    }

    /**
     * Takes the next dispatch and cuts its run, both or neither.
     *
     * @param except dispatches to leave alone
     * @return false where nothing else waits
     * @throws NotCut where a dispatch was taken and its run could not be cut
     */
    @Transactional
    public boolean cutNext(Collection<UUID> except) {
        Optional<Dispatch> next = dispatches.take(except);
        next.ifPresent(dispatch -> {
            try {
                cut(dispatch);
            } catch (RuntimeException e) {
                throw new NotCut(dispatch, e);
            }
        });
        return next.isPresent();
    }

    private void cut(Dispatch dispatch) {
        UUID run = Uuids.next();
        Duration ttl = dispatch.urgency() == Urgency.EMERGENCY ? config.emergencyTtl() : config.ttl();
        // A withdrawal outlives the notice, because it is about what phones still show.
        Instant end = dispatch.cause() == Cause.WITHDRAWAL ? null : dispatch.expiresAt();
        sql.update(INSERT, run, dispatch.id(), dispatch.notice(), dispatch.urgency());
        Chunks.Laid laid = chunks.cut(dispatch, run);
        sql.update(COMPLETE, laid.targets(), ttl.toSeconds(), end, run, run);
        if (dispatch.cause().followsUp()) {
            sql.update(SUPERSEDE, dispatch.notice(), run);
        }
        LOG.infof(
                "event=run-cut run=%s notice=%s cause=%s urgency=%s targets=%d chunks=%d",
                run, dispatch.notice(), dispatch.cause(), dispatch.urgency(), laid.targets(), laid.chunks());
    }

    /** Ends a run whose message is at fault, loudly: nobody else of it will be reached. */
    @Transactional
    public boolean stop(UUID run, String reason) {
        boolean stopped = sql.update(STOP, reason, run) > 0;
        if (stopped) {
            LOG.errorf("event=run-stopped run=%s reason=\"%s\"", run, reason);
        }
        return stopped;
    }

    /** Ends what has expired or is through; whichever worker comes by. */
    @Transactional
    public void settle() {
        sql.update(HUSH);
        sql.update(EXPIRE);
        sql.update(SETTLE, (int) Outcome.STOPPED.code(), (int) Outcome.EXPIRED.code());
        sql.update(FINISH);
    }
}
