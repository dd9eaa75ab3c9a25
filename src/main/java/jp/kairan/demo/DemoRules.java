package jp.kairan.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Sql;

/** The one rule on reports that acts by itself in the demo city: a strong earthquake asks everybody. */
@Singleton
class DemoRules {
    /** A rule of which a visitor has made something else stays as it is. */
    private static final String AGREE = """
            update hazard_rule
               set mode = 'AUTOMATIC', lock_version = lock_version + 1,
                   changed_by = ?, changed_at = ?, agreed_by = ?, agreed_at = ?
             where trigger = 'INTENSITY' and answer = 'SAFETY_CHECK' and changed_by is null""";

    private final Sql sql;
    private final DemoPeople people;
    private final Audit audit;
    private final Clock clock;

    DemoRules(Sql sql, DemoPeople people, Audit audit, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes down that two officers have agreed to it, unless it was written before. */
    @Transactional(TxType.MANDATORY)
    public void agree() {
        AccountId writer = people.account(DemoRole.CITY_STAFF).orElseThrow();
        AccountId second = people.account(DemoRole.OTHER_CITY_STAFF).orElseThrow();
        Instant now = Instant.now(clock);
        if (sql.update(AGREE, writer, now, second, now) > 0) {
            audit.note(Actor.SYSTEM, "DemoRuleAgreed", "DEMO", null, null, Map.of("writer", writer, "second", second));
        }
    }
}
