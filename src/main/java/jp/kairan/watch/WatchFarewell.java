package jp.kairan.watch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jp.kairan.access.Actor;
import jp.kairan.accounts.Farewell;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** Takes a person who leaves out of the teams that look in; devices stay with the household that agreed to them. */
@Singleton
class WatchFarewell implements Farewell {
    private final Sql sql;

    WatchFarewell(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void leave(Actor actor, Owner owner) {
        sql.update("delete from watch_team_member where account_id = ?", owner.account());
    }
}
