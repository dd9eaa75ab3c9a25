package jp.kairan.hazards;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.kairan.kernel.Sql;

/** Puts the rules as they are shipped out of use, so that telegrams of tests leave no proposals to the whole city. */
@Singleton
class ShippedRules {
    private final Sql sql;

    ShippedRules(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    void off() {
        sql.update("update hazard_rule set enabled = false where changed_by is null");
    }

    @Transactional
    void on() {
        sql.update("update hazard_rule set enabled = true where changed_by is null");
    }
}
