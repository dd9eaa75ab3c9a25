package jp.kairan.push;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.devices.Addresses;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Dispatches;

/** The durable side of sending: who holds which chunk, and which outcome each device has. */
@Singleton
class Ledger {
    /**
     * What is due, and what a dead worker left behind, of one lane and channel; nobody waits for another's rows, and what
     * FCM asks of us concerns FCM alone. Up to half of it is
     * taken from what is tried again, which is little as a rule and would find its run at an end if it came after all
     * that is new. The rest, and at least one, is whatever has been due for longest: so no run waits for ever behind the
     * tries of another. Both halves are read off an index in its order.
     */
    private static final String CLAIM = """
            with again as (
                select c.id
                  from push_chunk c join push_run r on r.id = c.run_id
                 where c.open and c.attempt > 0 and c.emergency = ? and c.channel = ? and c.due_at <= now()
                   and (c.quiet_at is null or c.quiet_at > now())
                   and (c.lease_until is null or c.lease_until < now())
                   and r.state = 'SENDING' and r.expires_at > now()
                   and not exists (select 1 from push_pause p where p.scope = 'ALL' and p.until > now() and ? = 'FCM')
                 order by c.due_at
                 limit ? for update of c skip locked),
            longest as (
                select c.id
                  from push_chunk c join push_run r on r.id = c.run_id
                 where c.open and c.emergency = ? and c.channel = ? and c.due_at <= now()
                   and (c.quiet_at is null or c.quiet_at > now())
                   and (c.lease_until is null or c.lease_until < now())
                   and r.state = 'SENDING' and r.expires_at > now()
                   and not exists (select 1 from push_pause p where p.scope = 'ALL' and p.until > now() and ? = 'FCM')
                   and not exists (select 1 from again a where a.id = c.id)
                 order by c.due_at
                 limit greatest(1, ? - (select count(*) from again)) for update of c skip locked)
            update push_chunk c
               set state = 'CLAIMED', epoch = c.epoch + 1, lease_until = now() + ? * interval '1 millisecond'
              from (select id from again union all select id from longest) due
             where c.id = due.id
            returning c.id, c.run_id, c.epoch, c.attempt, c.emergency, c.devices, c.outcomes""";

    /** Many chunks in one statement; the epoch keeps out whoever lost the lease meanwhile. */
    private static final String FLUSH = """
            update push_chunk c
               set outcomes = decode(f.outcomes, 'base64'), state = f.state, attempt = f.attempt, touched_at = now(),
                   due_at = case f.state when 'WAITING' then now() + f.wait * interval '1 millisecond'
                                         else c.due_at end,
                   lease_until = case f.state when 'CLAIMED' then now() + ? * interval '1 millisecond' end
              from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::int[], ?::bigint[])
                   as f(id, epoch, outcomes, state, attempt, wait), push_run r
             where c.id = f.id and c.epoch = f.epoch and c.state = 'CLAIMED' and r.id = c.run_id
            returning c.id, r.state = 'SENDING' and r.expires_at > now() as running""";

    private static final String RUN = "select dispatch_id, expires_at from push_run where id = ?";

    private static final String PAUSE = """
            insert into push_pause (scope, until, reason) values (?, now() + ? * interval '1 millisecond', ?)
            on conflict (scope) do update
               set until = greatest(push_pause.until, excluded.until),
                   reason = case when excluded.until > push_pause.until then excluded.reason
                                 else push_pause.reason end""";

    private static final String PAUSES = """
            select scope, (extract(epoch from until - now()) * 1000)::bigint as millis
              from push_pause where until > now()""";

    private final Sql sql;
    private final Dispatches dispatches;
    private final Addresses addresses;

    Ledger(Sql sql, Dispatches dispatches, Addresses addresses) {
        this.sql = sql;
        this.dispatches = dispatches;
        this.addresses = addresses;
    }

    /**
     * Claims so many chunks of a channel's emergencies, or of all its others, for the length of a lease; two at most where
     * one is wanted.
     */
    @Transactional
    public List<Claim> claim(int most, Duration lease, Channel by, boolean emergency) {
        return sql.list(CLAIM, Claim::of, emergency, by, by, (most + 1) / 2, emergency, by, by, most, lease.toMillis());
    }

    /**
     * Writes what has been found out, and renews the lease of what is still on its way.
     *
     * @return the chunks that were still the writer's, with whether their run goes on; the others are lost to it
     */
    @Transactional
    public Map<UUID, Boolean> flush(List<Settlement> settled, Collection<Dead> dead, Duration lease) {
        addresses.retireIfStill(dead.stream().collect(toMap(Dead::address, Dead::reason, (first, again) -> first)));
        if (settled.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Boolean> ours = new HashMap<>();
        sql.list(
                FLUSH,
                row -> ours.put(row.uuid("id"), row.flag("running")),
                lease.toMillis(),
                settled.stream().map(Settlement::chunk).toList(),
                settled.stream().map(Settlement::epoch).toList(),
                settled.stream().map(Settlement::encoded).toList(),
                settled.stream().map(Settlement::state).toList(),
                settled.stream().map(Settlement::attempt).toList(),
                settled.stream().map(Settlement::waitMillis).toList());
        return ours;
    }

    /** A run with what it says at present. */
    @Transactional
    public Run run(UUID id) {
        return sql.one(
                        RUN,
                        row -> new Run(
                                id, dispatches.find(row.uuid("dispatch_id")).orElseThrow(), row.instant("expires_at")),
                        id)
                .orElseThrow();
    }

    /** Has every replica hold still; a longer pause already there stays. */
    @Transactional
    public void pause(Scope scope, Duration wait, Verdict.Why why) {
        sql.update(PAUSE, scope, wait.toMillis(), why);
    }

    /** The pauses in force, with what is left of each. */
    @Transactional
    public Map<Scope, Duration> pauses() {
        Map<Scope, Duration> left = new EnumMap<>(Scope.class);
        record Pause(Scope scope, Duration left) {}
        sql.list(PAUSES, row -> new Pause(row.constant("scope", Scope.class), Duration.ofMillis(row.number("millis"))))
                .forEach(pause -> left.put(pause.scope(), pause.left()));
        return left;
    }
}
