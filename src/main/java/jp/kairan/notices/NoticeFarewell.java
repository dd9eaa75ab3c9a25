package jp.kairan.notices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jp.kairan.access.Actor;
import jp.kairan.accounts.Farewell;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** Forgets what a person who leaves has read: nobody has to be reminded or visited because of it any more. */
@Singleton
class NoticeFarewell implements Farewell {
    private final Sql sql;

    NoticeFarewell(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void leave(Actor actor, Owner owner) {
        sql.update("delete from receipt where account_id = ?", owner.account());
    }
}
