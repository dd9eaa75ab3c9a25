package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import jp.kairan.access.AccountId;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.TestCity;

/** People of the register and what the database says of them. */
@Singleton
class People {
    private final Sql sql;
    private final Clock clock;

    People(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Somebody of the house who has no login yet. */
    @Transactional
    ResidentId registered(TestCity.House house) {
        ResidentId id = ResidentId.next();
        sql.update(
                "insert into resident (id, household_id, name, search_key, created_at) values (?, ?, '登録太郎', '登録太郎', ?)",
                id,
                house.id(),
                Instant.now(clock));
        return id;
    }

    /** The resident who reads with the account. */
    @Transactional
    ResidentId residentOf(AccountId account) {
        return sql.one("select id from resident where account_id = ?", row -> new ResidentId(row.uuid("id")), account)
                .orElseThrow();
    }

    @Transactional
    long logins(TestCity.House house) {
        return sql.number(
                "select count(*) from resident where household_id = ? and account_id is not null", house.id());
    }

    @Transactional
    long activeDevices(String address) {
        return sql.number("select count(*) from device where address = ? and address_state = 'ACTIVE'", address);
    }

    /** Lets the association take requests. */
    @Transactional
    void approvesByHand(TestCity.Place association) {
        sql.update("update unit set enrolment = 'APPROVAL' where id = ?", association.id());
    }

    /** Gives the unit a code of the city's registers. */
    @Transactional
    void code(TestCity.Place unit, String code) {
        sql.update("update unit set code = ? where id = ?", code, unit.id());
    }
}
