package jp.kairan.hazards;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;
import jp.kairan.access.AccountId;
import jp.kairan.access.FindingId;
import jp.kairan.kernel.Sql;

/** The door by which features ask about a finding that they have heard of. */
@Singleton
public class HazardFindings {
    private static final String BEHIND = """
            select t.uploaded_by as account
              from hazard_finding f join telegram t on t.id = any(f.telegrams)
             where f.id = ? and t.source = 'UPLOAD' and t.uploaded_by is not null
            union
            select f.rule_by from hazard_finding f where f.id = ? and f.rule_by is not null
            union
            select r.changed_by from hazard_finding f join hazard_rule r on r.id = f.rule_id
             where f.id = ? and r.changed_by is not null""";

    private final Sql sql;

    HazardFindings(Sql sql) {
        this.sql = sql;
    }

    /**
     * The people by whose hand a finding is what it is: who brought in a telegram on which it rests, who had written its
     * rule when it began, and who has changed that rule last. None of them is the second person for what follows from it.
     * Reads in the caller's transaction where there is one; empty for a finding that is not there.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Set<AccountId> behind(FindingId finding) {
        return Set.copyOf(sql.list(BEHIND, row -> new AccountId(row.uuid("account")), finding, finding, finding));
    }
}
