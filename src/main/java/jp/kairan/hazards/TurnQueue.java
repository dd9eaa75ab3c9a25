package jp.kairan.hazards;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.FindingId;
import jp.kairan.hazards.jma.Hazard;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** Turns that were not told yet: of each finding the first. */
@Singleton
class TurnQueue {
    private static final String WAITING = """
            select t.finding_id, t.no from hazard_turn t
             where t.told_at is null and t.next_try_at <= ?
               and not exists (select 1 from hazard_turn e
                                where e.finding_id = t.finding_id and e.no < t.no and e.told_at is null)
             order by t.made_at, t.finding_id limit 100""";

    /** Passes over what another replica is telling at this moment. */
    private static final String TAKE = """
            select t.turn, t.mode, t.strength, t.occurred_at, t.reported_at, f.trigger, f.hazard, f.answer, f.template
              from hazard_turn t join hazard_finding f on f.id = t.finding_id
             where t.finding_id = ? and t.no = ? and t.told_at is null and t.next_try_at <= ?
               for update of t skip locked""";

    private static final String TOLD = "update hazard_turn set told_at = ?, mode = ? where finding_id = ? and no = ?";

    private static final String LATER = """
            update hazard_turn
               set attempts = attempts + 1, next_try_at = ?::timestamptz + least(attempts * 5 + 5, 60) * interval '1 second'
             where finding_id = ? and no = ? and told_at is null
            returning attempts""";

    private final Sql sql;
    private final Clock clock;

    TurnQueue(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One that waits. */
    record Waiting(FindingId finding, int no) {}

    private record Told(Finding finding, Turn turn) {}

    @Transactional
    List<Waiting> waiting() {
        return sql.list(
                WAITING,
                row -> new Waiting(new FindingId(row.uuid("finding_id")), row.integer("no")),
                Instant.now(clock));
    }

    /** Tells it, in the transaction that notes that it is told; false where another replica does so at this moment. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean tell(Waiting one, HazardListener everybody) {
        Instant now = Instant.now(clock);
        Optional<Told> mine = sql.one(
                TAKE,
                row -> new Told(
                        new Finding(
                                one.finding(),
                                row.constant("answer", Answer.class),
                                mode(row, now),
                                row.constant("trigger", Trigger.class),
                                row.constant("hazard", Hazard.class),
                                row.text("template"),
                                row.text("strength"),
                                row.instant("occurred_at"),
                                row.instant("reported_at")),
                        row.constant("turn", Turn.class)),
                one.finding(),
                one.no(),
                now);
        mine.ifPresent(told -> {
            sql.update(TOLD, now, told.finding().mode(), one.finding(), one.no());
            everybody.heard(told.finding(), told.turn());
        });
        return mine.isPresent();
    }

    /** What had to wait until it was no longer fresh is for people to judge, whatever was decided when it was made. */
    private static Mode mode(Row row, Instant now) throws SQLException {
        return Rule.fresh(now, row.instant("reported_at")) ? row.constant("mode", Mode.class) : Mode.PROPOSE;
    }

    /** Another time: sooner at first, then once a minute; tells how often it has failed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int later(Waiting one) {
        return sql.one(LATER, row -> row.integer("attempts"), Instant.now(clock), one.finding(), one.no())
                .orElse(0);
    }
}
