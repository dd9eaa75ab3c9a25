package jp.kairan.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.kernel.Sql;

/** Chooses which of the made-up residents answer after a shake: none in whose house a visitor may be. */
@Singleton
class CrowdRows {
    private static final int PERCENT = 45;
    private static final int MOST = 6_000;

    private static final String CHOOSE = """
            with visited as (
                select distinct m.household_id
                  from resident m
                 where m.account_id = any(?::uuid[])
                    or m.account_id in (select account_id from session where revoked_at is null)),
            houses as (
                select distinct on (r.household_id) r.household_id, r.account_id
                  from resident r join household h on h.id = r.household_id
                 where r.account_id is not null and r.left_on is null and h.moved_out is null and not h.protected
                   and r.household_id not in (select household_id from visited)
                 order by r.household_id, r.id)
            select household_id, account_id from houses
             order by random() limit (select least(?, count(*) * ? / 100) from houses)""";

    private final Sql sql;
    private final DemoPeople people;

    CrowdRows(Sql sql, DemoPeople people) {
        this.sql = sql;
        this.people = people;
    }

    /** Somebody who answers for their house. */
    record House(HouseholdId household, AccountId account) {}

    /** A share of the houses in which somebody signs in, in no order. */
    @Transactional
    List<House> choose() {
        List<AccountId> entered = people.accounts();
        return sql.list(
                CHOOSE,
                row -> new House(new HouseholdId(row.uuid("household_id")), new AccountId(row.uuid("account_id"))),
                entered,
                MOST,
                PERCENT);
    }
}
