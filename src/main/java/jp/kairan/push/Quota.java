package jp.kairan.push;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/**
 * The door to the project's quota: one row that every replica locks to take the next slice. However many replicas there
 * are, whichever dies, the sum of what they took is what the row allowed.
 */
@Singleton
class Quota {
    private static final String PACE = """
            select free_at, free_others, begun_at, ceiling, ceiling_at, clock_timestamp() as now,
                   (select (extract(epoch from p.until - clock_timestamp()) * 1000)::bigint
                      from push_pause p where p.scope = 'ALL' and p.until > clock_timestamp()) as paused
              from push_pace where project = ? for update""";

    private static final String FIRST = """
            insert into push_pace (project, free_at, free_others, begun_at, ceiling, ceiling_at)
            values (?, now() - interval '1 hour', now() - interval '1 hour', now() - interval '1 hour', 1, now())
            on conflict do nothing""";

    private static final String KEEP = """
            update push_pace set free_at = ?, free_others = ?, begun_at = ?, ceiling = ?, ceiling_at = ?
             where project = ?""";

    private final Sql sql;
    private final PushConfig config;

    Quota(Sql sql, PushConfig config) {
        this.sql = sql;
        this.config = config;
    }

    private record Seen(Pace pace, Instant now, Duration paused) {
        static Seen of(Row row) throws SQLException {
            return new Seen(
                    new Pace(
                            row.instant("free_at"),
                            row.instant("free_others"),
                            row.instant("begun_at"),
                            row.real("ceiling"),
                            row.instant("ceiling_at")),
                    row.instant("now"),
                    Duration.ofMillis(row.number("paused")));
        }
    }

    /** Takes a slice of at most so many messages; none where all hold still. */
    @Transactional
    public Grant ask(String project, Tempo tempo, int most, boolean emergency) {
        Seen seen = seen(project);
        if (!seen.paused().isZero()) {
            return Grant.paused(seen.paused());
        }
        Pace.Step step = seen.pace().grant(seen.now(), most, emergency, tempo);
        if (step.grant().messages() > 0) {
            keep(project, step.next());
        }
        return step.grant();
    }

    /** All hold still for a while: afterwards it begins slowly, and with half the speed if FCM found it too much. */
    @Transactional
    public void paused(String project, Duration pause, boolean tooMuch) {
        Seen seen = seen(project);
        Pace pace = seen.pace();
        keep(project, tooMuch ? pace.slower(seen.now(), pause) : pace.paused(seen.now(), pause));
    }

    private Seen seen(String project) {
        Standstill.endAfter(config.lease(), sql);
        return sql.one(PACE, Seen::of, project).orElseGet(() -> {
            sql.update(FIRST, project);
            return sql.one(PACE, Seen::of, project).orElseThrow();
        });
    }

    private void keep(String project, Pace pace) {
        sql.update(KEEP, pace.free(), pace.freeOthers(), pace.begunAt(), pace.ceiling(), pace.ceilingAt(), project);
    }
}
