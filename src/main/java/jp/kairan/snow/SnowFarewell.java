package jp.kairan.snow;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jp.kairan.access.Actor;
import jp.kairan.accounts.Farewell;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** Retires the teams of a leader who leaves, because nobody would hear what they are asked. */
@Singleton
class SnowFarewell implements Farewell {
    private final Sql sql;

    SnowFarewell(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void leave(Actor actor, Owner owner) {
        sql.update("update snow_team set state = 'RETIRED' where leader_id = ?", owner.account());
    }
}
