package jp.kairan.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/**
 * Who reads for a household: links accounts to its residents, a limited number for each household. The household's row
 * is locked while its logins are counted, so two phones that come at once cannot both be the last.
 */
@Singleton
public class Logins {
    private static final String LOCK = """
            select id from household where id = ? and (moved_out is null or moved_out > ?) for update""";

    private static final String COUNT = """
            select count(*) from resident
             where household_id = ? and account_id is not null and (left_on is null or left_on > ?)""";

    private static final String ATTACH = "update resident set account_id = ? where id = ? and account_id is null";

    /** Of the same name, whatever stands between family name and given name; the householder before a namesake. */
    private static final String KNOWN = """
            select id from resident
             where household_id = ? and account_id is null and (left_on is null or left_on > ?)
               and regexp_replace(name, '[\\s　]', '', 'g') = regexp_replace(?, '[\\s　]', '', 'g')
             order by householder desc, id limit 1""";

    private static final String ADD = """
            insert into resident (id, household_id, account_id, name, search_key, created_at)
            values (?, ?, ?, ?, ?, ?)""";

    private final Sql sql;
    private final Clock clock;
    private final LoginsConfig config;

    Logins(Sql sql, Clock clock, LoginsConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.config = config;
    }

    /** Locks the resident's household and tells the resident's account, if there is one; 404 for who has left. */
    @Transactional(TxType.MANDATORY)
    public Optional<AccountId> hold(ResidentId resident) {
        HouseholdId household = sql.one(
                        "select household_id from resident where id = ? and (left_on is null or left_on > ?)",
                        row -> new HouseholdId(row.uuid("household_id")),
                        resident,
                        LocalDate.now(clock))
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        lock(household);
        return sql.one(
                        "select account_id from resident where id = ?",
                        row -> Optional.ofNullable(AccountId.orNull(row.uuid("account_id"))),
                        resident)
                .flatMap(account -> account);
    }

    /** The most accounts that one household may have. */
    public int most() {
        return config.loginsPerHousehold();
    }

    /** Whether the household has room for one more login; locks it until the end of the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public boolean room(HouseholdId household) {
        lock(household);
        return sql.number(COUNT, household, LocalDate.now(clock)) < config.loginsPerHousehold();
    }

    /** Whether the resident's household has room for one more login; locks it likewise. */
    @Transactional(TxType.MANDATORY)
    public boolean room(ResidentId resident) {
        return sql.one(
                        "select household_id from resident where id = ?",
                        row -> new HouseholdId(row.uuid("household_id")),
                        resident)
                .map(this::room)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** Lets the account read for a resident who had none; callers have asked for room. */
    @Transactional(TxType.MANDATORY)
    public void attach(ResidentId resident, AccountId account) {
        if (sql.update(ATTACH, account, resident) == 0) {
            throw KernelProblem.CONFLICT.problem("The resident has an account already");
        }
    }

    /**
     * Lets the account read for the resident of this name who has none, or for a new one where the household has nobody of that
     * name: otherwise the same person would be there twice, and nobody would ever answer for one of them. Callers have asked for room.
     *
     * @param name the resident's name, or null for the name of the household
     */
    @Transactional(TxType.MANDATORY)
    public ResidentId add(HouseholdId household, AccountId account, String name) {
        String called = name != null
                ? name.strip()
                : sql.one("select name from household where id = ?", row -> row.text("name"), household)
                        .orElseThrow(KernelProblem.NOT_FOUND::problem);
        Optional<ResidentId> known =
                sql.one(KNOWN, row -> new ResidentId(row.uuid("id")), household, LocalDate.now(clock), called);
        if (known.isPresent()) {
            attach(known.get(), account);
            return known.get();
        }
        ResidentId id = ResidentId.next();
        sql.update(ADD, id, household, account, called, SearchKey.of(called), Instant.now(clock));
        return id;
    }

    private void lock(HouseholdId household) {
        if (!sql.any(LOCK, household, LocalDate.now(clock))) {
            throw KernelProblem.NOT_FOUND.problem();
        }
    }
}
