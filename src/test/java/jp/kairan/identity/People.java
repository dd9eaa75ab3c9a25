package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.accounts.Accounts;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;
import jp.kairan.testing.TestCity;

/** People of the register and what the database says of them. */
@Singleton
class People {
    private final Sql sql;
    private final Clock clock;
    private final Accounts accounts;

    People(Sql sql, Clock clock, Accounts accounts) {
        this.sql = sql;
        this.clock = clock;
        this.accounts = accounts;
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

    /** As if it had been closed today. */
    @Transactional
    void close(TestCity.Place place) {
        sql.update("update unit set closed_on = ? where id = ?", LocalDate.now(clock), place.id());
    }

    /** What the audit says was done to a subject, oldest first. */
    @Transactional
    List<String> audited(Object subject) {
        return sql.list(
                "select action from audit_entry where subject_id = ?::uuid order by seq",
                row -> row.text("action"),
                subject.toString());
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

    /** The household's address and people are hidden from now on. */
    @Transactional
    void protect(TestCity.House house) {
        sql.update("update household set protected = true where id = ?", house.id());
    }

    /** The household moves to another group. */
    @Transactional
    void move(TestCity.House house, TestCity.Place group) {
        sql.update("update household set unit_id = ? where id = ?", group.id(), house.id());
    }

    /** The account becomes a member of the organisation on a day to come. */
    @Transactional
    void willJoin(AccountId account, TestCity.Place organisation) {
        sql.update(
                "insert into organisation_member (id, unit_id, account_id, from_on, created_at) values (?, ?, ?, ?, ?)",
                Uuids.next(),
                organisation.id(),
                account,
                LocalDate.now(clock).plusDays(3),
                Instant.now(clock));
    }

    /** A list of the unit with one household or one account on it. */
    @Transactional
    void list(TestCity.Place owner, HouseholdId household, AccountId account) {
        UUID list = Uuids.next();
        sql.update(
                "insert into named_list (id, unit_id, name, created_by, created_at) values (?, ?, ?, ?, ?)",
                list,
                owner.id(),
                list.toString(),
                accounts.open("ja"),
                Instant.now(clock));
        sql.update(
                "insert into named_list_entry (list_id, household_id, account_id) values (?, ?, ?)",
                list,
                household,
                account);
    }

    /** Every office of the account ended before yesterday was over. */
    @Transactional
    void endOffices(AccountId account) {
        sql.update(
                "update office set to_on = ? where account_id = ?",
                LocalDate.now(clock).minusDays(1),
                account);
    }
}
