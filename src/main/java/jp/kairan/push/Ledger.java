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
     * What is due, and what a dead worker left behind, of one lane; nobody waits for another's rows. What is tried again
     * goes before what is new: it is little, and left to the end its back-off would be the end of the run.
     */
    private static final String CLAIM = """
            with due as (
                select c.id
                  from push_chunk c join push_run r on r.id = c.run_id
                 where c.open and c.emergency = ? and c.due_at <= now() and (c.lease_until is null or c.lease_until < now())
                   and r.state = 'SENDING' and r.expires_at > now()
                   and not exists (select 1 from push_pause p where p.scope = 'ALL' and p.until > now())
                 order by c.attempt desc, c.due_at, c.id
                 limit ? for update of c skip locked)
            update push_chunk c
               set state = 'CLAIMED', epoch = c.epoch + 1, lease_until = now() + ? * interval '1 millisecond'
              from due where c.id = due.id
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
               set until = greatest(push_pause.until, excluded.until), reason = excluded.reason""";

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

    /** Claims up to so many chunks of emergencies, or of all others, for the length of a lease. */
    @Transactional
    public List<Claim> claim(int most, Duration lease, boolean emergency) {
        Standstill.endAfter(lease, sql);
        return sql.list(CLAIM, Claim::of, emergency, most, lease.toMillis());
    }

    /**
     * Writes what has been found out, and renews the lease of what is still on its way.
     *
     * @return the chunks that were still the writer's, with whether their run goes on; the others are lost to it
     */
    @Transactional
    public Map<UUID, Boolean> flush(List<Settlement> settled, Collection<Dead> dead, Duration lease) {
        Standstill.endAfter(lease, sql);
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
