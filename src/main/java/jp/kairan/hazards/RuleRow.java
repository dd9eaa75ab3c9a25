package jp.kairan.hazards;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import jp.kairan.access.AccountId;
import jp.kairan.hazards.jma.Hazard;
import jp.kairan.kernel.Row;

/**
 * A rule as it is kept, with those who answer for it.
 *
 * @param changedBy null for a rule as it was shipped
 * @param agreedBy the second person; null until one has agreed
 */
record RuleRow(
        RuleId id,
        Trigger trigger,
        Hazard hazard,
        String threshold,
        int windowMinutes,
        Answer answer,
        String template,
        int holdOffMinutes,
        Mode mode,
        boolean enabled,
        int lockVersion,
        AccountId changedBy,
        Instant changedAt,
        AccountId agreedBy,
        Instant agreedAt) {
    static RuleRow of(Row row) throws SQLException {
        return new RuleRow(
                new RuleId(row.uuid("id")),
                row.constant("trigger", Trigger.class),
                row.constant("hazard", Hazard.class),
                row.text("threshold"),
                row.integer("window_minutes"),
                row.constant("answer", Answer.class),
                row.text("template"),
                row.integer("hold_off_minutes"),
                row.constant("mode", Mode.class),
                row.flag("enabled"),
                row.integer("lock_version"),
                AccountId.orNull(row.uuid("changed_by")),
                row.instant("changed_at"),
                AccountId.orNull(row.uuid("agreed_by")),
                row.instant("agreed_at"));
    }

    Rule rule() {
        return new Rule(
                id,
                new Criterion(trigger, hazard, threshold, Duration.ofMinutes(windowMinutes)),
                answer,
                template,
                Duration.ofMinutes(holdOffMinutes),
                mode,
                enabled,
                agreedBy != null);
    }
}
