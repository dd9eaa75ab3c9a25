package jp.kairan.push;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
            values (?, ?, ?, ?, 0, 'SENDING', now(), least(now() + ? * interval '1 second', ?::timestamptz))""";

    /**
     * Everybody concerned, each device once, in chunks. A subscriber of an area gets what is addressed to subscribers
     * of it or of anything above it; a reminder goes to its own subset; what follows up goes also to whoever was told
     * before.
     */
    private static final String CUT = """
            with concerned as (
                select d.no
                  from notice_readers(?, ?) r
                  join device d on d.account_id = r.account_id and d.address_state = 'ACTIVE' and d.removed_at is null
                 where not ?
                union
                select d.no
                  from notice_term t
                  join unit x on x.id = t.unit_id
                  join unit u on u.path >= x.path and u.path < left(x.path, -1) || '/'
                  join area_subscription s on s.unit_id = u.id
                  join device d on d.id = s.device_id and d.account_id is null and d.address_state = 'ACTIVE'
                               and d.removed_at is null
                 where t.notice_id = ? and t.kind = 'SUBSCRIBERS' and not ?
                union
                select d.no
                  from dispatch_account a
                  join device d on d.account_id = a.account_id and d.address_state = 'ACTIVE' and d.removed_at is null
                 where a.dispatch_id = ? and ?
                union
                select unnest(c.devices)
                  from push_run e join push_chunk c on c.run_id = e.id
                 where e.notice_id = ? and e.id <> ? and ?),
            placed as (
                select no, (row_number() over (order by no) - 1) / ? + 1 as place from concerned),
            cut as (
                select place, array_agg(no order by no) as devices from placed group by place)
            insert into push_chunk (id, run_id, devices, outcomes, attempt, due_at, emergency, state)
            select i.id, ?, c.devices, decode(repeat('00', cardinality(c.devices)), 'hex'), 0, now(), ?, 'WAITING'
              from cut c join unnest(?::uuid[]) with ordinality as i(id, place) on i.place = c.place""";

    private static final String COUNT = """
            update push_run r set targets = n.targets
              from (select coalesce(sum(cardinality(devices)), 0) as targets from push_chunk where run_id = ?) n
             where r.id = ? returning r.targets""";

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
    private final Clock clock;
    private final Dispatches dispatches;
    private final PushConfig config;

    Runs(Sql sql, Clock clock, Dispatches dispatches, PushConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.dispatches = dispatches;
        this.config = config;
    }

    /**
     * Takes the next dispatch and cuts its run, both or neither.
     *
     * @return false where nothing waits
     */
    @Transactional
    public boolean cutNext() {
        return dispatches.take().map(this::cut).isPresent();
    }

    private UUID cut(Dispatch dispatch) {
        UUID run = Uuids.next();
        boolean emergency = dispatch.urgency() == Urgency.EMERGENCY;
        Duration ttl = emergency ? config.emergencyTtl() : config.ttl();
        // A withdrawal outlives the notice, because it is about what phones still show.
        boolean endless = dispatch.cause() == Cause.WITHDRAWAL;
        sql.update(
                INSERT,
                run,
                dispatch.id(),
                dispatch.notice(),
                dispatch.urgency(),
                ttl.toSeconds(),
                endless ? null : dispatch.expiresAt());
        int chunks = chunks(dispatch, run, emergency);
        long targets = sql.one(COUNT, row -> row.number("targets"), run, run).orElse(0L);
        if (dispatch.cause().followsUp()) {
            sql.update(SUPERSEDE, dispatch.notice(), run);
        }
        LOG.infof(
                "event=run-cut run=%s notice=%s cause=%s urgency=%s targets=%d chunks=%d",
                run, dispatch.notice(), dispatch.cause(), dispatch.urgency(), targets, chunks);
        return run;
    }

    private int chunks(Dispatch dispatch, UUID run, boolean emergency) {
        boolean reminder = dispatch.cause() == Cause.REMINDER;
        return sql.update(
                CUT,
                dispatch.notice(),
                LocalDate.now(clock),
                reminder,
                dispatch.notice(),
                reminder,
                dispatch.id(),
                reminder,
                dispatch.notice(),
                run,
                dispatch.cause().followsUp(),
                config.chunkSize(),
                run,
                emergency,
                ids());
    }

    /** Ids for as many chunks as there could be at most: made here because they have to rise with time. */
    private List<UUID> ids() {
        long most = sql.number("select coalesce(max(no), 0) from device") / config.chunkSize() + 1;
        return IntStream.range(0, (int) most).mapToObj(i -> Uuids.next()).toList();
    }

    /** Ends a run whose message FCM refuses. */
    @Transactional
    public boolean stop(UUID run, String reason) {
        return sql.update(STOP, reason, run) > 0;
    }

    /** Ends what has expired or is through; whichever worker comes by. */
    @Transactional
    public void settle() {
        sql.update(EXPIRE);
        sql.update(SETTLE, (int) Outcome.STOPPED.code(), (int) Outcome.EXPIRED.code());
        sql.update(FINISH);
    }
}
