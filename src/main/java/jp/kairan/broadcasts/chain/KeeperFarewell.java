package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import jp.kairan.access.Actor;
import jp.kairan.accounts.Farewell;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** Lets nobody leave with the last key of a shelter, because in the night nobody would open it. */
@Singleton
class KeeperFarewell implements Farewell {
    private static final String LOCK = """
            select id from shelter where id in (select shelter_id from shelter_keeper
                                                 where account_id = ? and (to_on is null or to_on >= ?))
             order by id for no key update""";

    private static final String LAST = """
            select 1 from shelter_keeper k
             where k.account_id = ? and (k.to_on is null or k.to_on >= ?)
               and not exists (select 1 from shelter_keeper o
                                where o.shelter_id = k.shelter_id and o.account_id <> k.account_id
                                  and o.from_on <= ? and (o.to_on is null or o.to_on >= ?))
             limit 1""";

    private static final String END = """
            update shelter_keeper set to_on = greatest(from_on, ?)
             where account_id = ? and (to_on is null or to_on >= ?)""";

    private final Sql sql;
    private final Clock clock;

    KeeperFarewell(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void leave(Actor actor, Owner owner) {
        LocalDate today = LocalDate.now(clock);
        sql.any(LOCK, owner.account(), today);
        if (sql.any(LAST, owner.account(), today, today, today)) {
            throw ChainProblem.DEPARTURE_KEEPER.problem();
        }
        sql.update(END, today.minusDays(1), owner.account(), today);
    }
}
