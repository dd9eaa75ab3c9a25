package jp.kairan.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import jp.kairan.access.Actor;
import jp.kairan.accounts.Farewell;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** Takes an account off its households, organisations and lists; the people stay in the register, where they live. */
@Singleton
class DirectoryFarewell implements Farewell {
    private static final String HOLDS = """
            select 1 from office where account_id = ? and (to_on is null or to_on >= ?) limit 1""";

    private static final String UNLINK = "update resident set account_id = null where account_id = ?";

    /** A house in which nobody signs in any more would get nothing at all. */
    private static final String ON_PAPER = """
            update household h set channel = 'PAPER'
             where h.id = any(?::uuid[]) and h.channel = 'APP'
               and not exists (select 1 from resident r
                                where r.household_id = h.id and r.account_id is not null
                                  and (r.left_on is null or r.left_on > ?))""";

    private static final String RESIGN = """
            update organisation_member set to_on = greatest(from_on, ?)
             where account_id = ? and (to_on is null or to_on >= ?)""";

    private static final String UNLIST = "delete from named_list_entry where account_id = ?";

    private final Sql sql;
    private final Clock clock;

    DirectoryFarewell(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void leave(Actor actor, Owner owner) {
        LocalDate today = LocalDate.now(clock);
        if (sql.any(HOLDS, owner.account(), today)) {
            throw DirectoryProblem.DEPARTURE_OFFICE_HELD.problem();
        }
        sql.update(UNLINK, owner.account());
        sql.update(ON_PAPER, owner.households(), today);
        sql.update(RESIGN, today.minusDays(1), owner.account(), today);
        sql.update(UNLIST, owner.account());
    }
}
