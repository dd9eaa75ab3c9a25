package jp.kairan.push;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import jp.kairan.kernel.Sql;

/** The door to the delivery board: what the ledger says about all runs at once, never by counting devices. */
@Singleton
class Boards {
    /** As long as a run under way is shown after its end. */
    private static final Duration SHOWN = Duration.ofHours(1);

    /** Some seconds in which a worker may not have come round yet, or is taking over from one that died. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Chunks by run: their counts, and what of them is due, held by a worker, or held back. */
    private static final String RUNS = """
            with shown as (
                select r.* from push_run r where r.state = 'SENDING'
                union all
                select r.* from push_run r
                 where r.state <> 'SENDING' and r.finished_at > now() - ? * interval '1 second'),
            tally as (
                select c.run_id,
                       array[sum(c.counts[1]), sum(c.counts[2]), sum(c.counts[3]), sum(c.counts[4]), sum(c.counts[5]),
                             sum(c.counts[6]), sum(c.counts[7]), sum(c.counts[8]), sum(c.counts[9]),
                             sum(c.counts[10])]::integer[] as counts,
                       sum(c.counts[1]) filter (where c.state <> 'DONE' and c.due_at <= now()) as ready,
                       count(*) filter (where c.state = 'CLAIMED' and c.lease_until >= now()) as held,
                       min(greatest(c.due_at, c.lease_until)) filter (
                           where c.state <> 'DONE' and c.due_at <= now()
                             and (c.lease_until is null or c.lease_until < now())) as idle_since,
                       min(c.due_at) filter (where c.state <> 'DONE' and c.due_at <= now()) as waiting_since,
                       min(c.due_at) filter (where c.state = 'WAITING' and c.due_at > now()) as next_due,
                       max(c.due_at) filter (where c.state = 'WAITING' and c.due_at > now()) as last_due
                  from push_chunk c
                 where c.run_id in (select id from shown)
                 group by c.run_id),
            pace as (
                select p.run_id, sum(p.accepted) as accepted
                  from push_speed p
                 where p.at > now() - ? * interval '1 second'
                 group by p.run_id)
            select s.id, s.notice_id, n.unit_id, u.name as unit_name, n.kind, d.cause, s.urgency, s.state, s.targets,
                   s.created_at, s.expires_at, s.finished_at, t.counts, coalesce(t.ready, 0) as ready,
                   coalesce(t.held, 0) as held, t.idle_since, t.waiting_since, t.next_due, t.last_due,
                   coalesce(p.accepted, 0) as accepted, now() as at,
                   exists (select 1 from notice_term m where m.notice_id = s.notice_id and m.kind <> 'PERSON') as common
              from shown s
              join notice n on n.id = s.notice_id
              join unit u on u.id = n.unit_id
              join dispatch d on d.id = s.dispatch_id
              left join tally t on t.run_id = s.id
              left join pace p on p.run_id = s.id
             order by s.created_at desc, s.id desc""";

    private static final String PAUSES = """
            select scope, until, reason from push_pause where until > now() order by scope""";

    private static final String FORGET = "delete from push_speed where at < now() - interval '1 minute'";

    private final Sql sql;

    Boards(Sql sql) {
        this.sql = sql;
    }

    /** The board as it is now. What is between the service and single persons counts for the rate and is not listed. */
    @Transactional
    public Board now() {
        Instant at = sql.one("select now() as at", row -> row.instant("at")).orElseThrow();
        List<PauseInForce> pauses = sql.list(
                PAUSES,
                row -> new PauseInForce(row.constant("scope", Scope.class), row.instant("until"), row.text("reason")));
        List<BoardRow> rows = sql.list(RUNS, BoardRow::of, SHOWN.toSeconds(), BoardRow.WINDOW.toSeconds());
        int accepted = rows.stream().mapToInt(BoardRow::accepted).sum();
        return new Board(
                at,
                hands(at, pauses, rows),
                BoardRow.perSecond(accepted),
                pauses,
                rows.stream().filter(BoardRow::common).map(BoardRow::run).toList());
    }

    private static Board.Hands hands(Instant at, List<PauseInForce> pauses, List<BoardRow> rows) {
        if (pauses.stream().anyMatch(pause -> pause.scope() == Scope.ALL)) {
            return Board.Hands.PAUSED;
        }
        if (rows.stream().anyMatch(BoardRow::held)) {
            return Board.Hands.SENDING;
        }
        return rows.stream()
                .map(BoardRow::idleSince)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(since -> since.isBefore(at.minus(PATIENCE)) ? Board.Hands.STALLED : Board.Hands.SENDING)
                .orElse(Board.Hands.IDLE);
    }

    /** Drops what no rate is taken over any more. */
    @Transactional
    public int forgetPace() {
        return sql.update(FORGET);
    }
}
