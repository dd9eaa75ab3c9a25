package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jp.kairan.access.Actor;
import jp.kairan.accounts.Farewell;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** Removes the mail address and the number of a person who leaves; those of the household stay with it. */
@Singleton
class LinkFarewell implements Farewell {
    private final Sql sql;

    LinkFarewell(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void leave(Actor actor, Owner owner) {
        sql.update("delete from safety_contact where resident_id = any(?::uuid[])", owner.residents());
    }
}
