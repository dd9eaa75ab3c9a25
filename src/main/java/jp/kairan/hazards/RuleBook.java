package jp.kairan.hazards;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Sql;

/** Where rules are written down. */
@Singleton
class RuleBook {
    private static final String ALL = "select * from hazard_rule order by id";

    private static final String IN_USE = "select * from hazard_rule where enabled order by id";

    private static final String HOLD = "select * from hazard_rule where id = ? for update";

    private static final String ADD = """
            insert into hazard_rule (trigger, hazard, threshold, window_minutes, answer, template, hold_off_minutes, mode,
                                     enabled, changed_by, changed_at, id, lock_version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";

    private static final String CHANGE = """
            update hazard_rule
               set trigger = ?, hazard = ?, threshold = ?, window_minutes = ?, answer = ?, template = ?, hold_off_minutes = ?,
                   mode = ?, enabled = ?, changed_by = ?, changed_at = ?, agreed_by = null, agreed_at = null,
                   lock_version = lock_version + 1
             where id = ?""";

    private static final String AGREE = "update hazard_rule set agreed_by = ?, agreed_at = ? where id = ?";

    private static final String DROP = "delete from hazard_rule where id = ?";

    private final Sql sql;
    private final Clock clock;

    RuleBook(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<RuleRow> all() {
        return sql.list(ALL, RuleRow::of);
    }

    List<Rule> inUse() {
        return sql.list(IN_USE, RuleRow::of).stream().map(RuleRow::rule).toList();
    }

    /** A rule that nobody else changes before this transaction ends. */
    Optional<RuleRow> hold(RuleId id) {
        return sql.one(HOLD, RuleRow::of, id);
    }

    void add(RuleId id, RuleForm form, AccountId by) {
        write(ADD, id, form, by);
    }

    /** Whoever agreed to what it was has not agreed to what it is now. */
    void change(RuleId id, RuleForm form, AccountId by) {
        write(CHANGE, id, form, by);
    }

    private void write(String statement, RuleId id, RuleForm form, AccountId by) {
        sql.update(
                statement,
                form.trigger(),
                form.hazard(),
                form.threshold(),
                form.window(),
                form.answer(),
                form.template(),
                form.holdOff(),
                form.mode(),
                form.enabled(),
                by,
                Instant.now(clock),
                id);
    }

    void agree(RuleId id, AccountId by) {
        sql.update(AGREE, by, Instant.now(clock), id);
    }

    void drop(RuleId id) {
        sql.update(DROP, id);
    }
}
