package jp.kairan.hazards;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import jp.kairan.access.Actor;
import jp.kairan.access.FindingId;
import jp.kairan.audit.Audit;
import jp.kairan.hazards.jma.Hazard;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** Where findings and their turns are written down. */
@Singleton
class Ledger {
    private static final String LIVE = """
            select * from hazard_finding where stage in ('HINT', 'HELD', 'RAISED') order by id""";

    private static final String DUE = """
            select id from hazard_finding where stage = 'HELD' and due_at <= ? order by due_at limit 100""";

    private static final String HELD = "select * from hazard_finding where id = ? and stage = 'HELD' and due_at <= ?";

    private static final String BEGIN = """
            insert into hazard_finding (id, rule_id, trigger, hazard, threshold, window_minutes, answer, template, stage,
                                        strength, events, telegrams, occurred_at, reported_at, due_at, found_at, changed_at,
                                        rule_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], array[?::uuid], ?, ?, ?, ?, ?,
                    (select changed_by from hazard_rule where id = ?))""";

    private static final String CHANGE = """
            update hazard_finding
               set stage = ?, strength = ?, events = ?::text[], telegrams = telegrams || array_remove(array[?::uuid], null),
                   occurred_at = ?, reported_at = ?, due_at = ?, changed_at = ?
             where id = ?""";

    private static final String TURN = """
            insert into hazard_turn (finding_id, no, turn, mode, strength, occurred_at, reported_at, made_at, next_try_at)
            select ?, coalesce(max(no), 0) + 1, ?, ?, ?, ?, ?, ?, ? from hazard_turn where finding_id = ?""";

    private final Sql sql;
    private final Clock clock;
    private final Audit audit;

    Ledger(Sql sql, Clock clock, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /** Everything that is not over. */
    List<Found> live() {
        return sql.list(LIVE, Ledger::found);
    }

    /** What has waited long enough. */
    List<FindingId> due() {
        return sql.list(DUE, row -> new FindingId(row.uuid("id")), Instant.now(clock));
    }

    /** One of those, if it still is. */
    Optional<Found> due(FindingId id) {
        return sql.one(HELD, Ledger::found, id, Instant.now(clock));
    }

    /**
     * Writes down what becomes of a finding.
     *
     * @param telegram from which it follows; null where only time has passed
     * @param mode who has the last word on the turn
     */
    void write(Verdict verdict, TelegramNo telegram, Mode mode) {
        Found found = verdict.found();
        if (verdict.isNew()) {
            begin(found, telegram);
        } else {
            change(found, telegram);
        }
        verdict.turn().ifPresent(turn -> turn(found, turn, mode));
    }

    private void begin(Found found, TelegramNo telegram) {
        Instant now = Instant.now(clock);
        sql.update(
                BEGIN,
                found.id(),
                found.rule(),
                found.criterion().trigger(),
                found.criterion().hazard(),
                found.criterion().threshold(),
                (int) found.criterion().window().toMinutes(),
                found.answer(),
                found.template(),
                found.stage(),
                found.strength(),
                found.events(),
                telegram,
                found.occurredAt(),
                found.reportedAt(),
                found.dueAt(),
                now,
                now,
                found.rule());
    }

    private void change(Found found, TelegramNo telegram) {
        sql.update(
                CHANGE,
                found.stage(),
                found.strength(),
                found.events(),
                telegram,
                found.occurredAt(),
                found.reportedAt(),
                found.dueAt(),
                Instant.now(clock),
                found.id());
    }

    private void turn(Found found, Turn turn, Mode mode) {
        Instant now = Instant.now(clock);
        sql.update(
                TURN,
                found.id(),
                turn,
                mode,
                found.strength(),
                found.occurredAt(),
                found.reportedAt(),
                now,
                now,
                found.id());
        audit.note(
                Actor.SYSTEM,
                "HazardFindingTurned",
                "HAZARD_FINDING",
                found.id(),
                null,
                Map.of("turn", turn, "mode", mode, "answer", found.answer(), "strength", found.strength()));
    }

    static Found found(Row row) throws SQLException {
        return new Found(
                new FindingId(row.uuid("id")),
                new RuleId(row.uuid("rule_id")),
                new Criterion(
                        row.constant("trigger", Trigger.class),
                        row.constant("hazard", Hazard.class),
                        row.text("threshold"),
                        Duration.ofMinutes(row.integer("window_minutes"))),
                row.constant("answer", Answer.class),
                row.text("template"),
                row.constant("stage", Stage.class),
                row.text("strength"),
                new TreeSet<>(row.array("events", String.class)),
                row.instant("occurred_at"),
                row.instant("reported_at"),
                row.instant("due_at"));
    }
}
