package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Sql;

/** What people are called, for whoever may see who holds which office. */
@Singleton
class KeeperNames {
    /** The name of who lives in a protected household is left out unless the reader may see it. */
    private static final String NAMES = """
            select a.id, coalesce(a.display_name, person.name) as name
              from account a
              left join lateral (select min(r.name) as name, bool_or(h.protected) as guarded
                                   from resident r join household h on h.id = r.household_id
                                  where r.account_id = a.id) as person on true
             where a.id = any(?::uuid[]) and (? or person.guarded is not true)
               and coalesce(a.display_name, person.name) is not null""";

    private final Sql sql;

    KeeperNames(Sql sql) {
        this.sql = sql;
    }

    /** The names by account as the actor may see them; who is not in it has none or is nobody's to name. */
    @Transactional
    Map<AccountId, String> of(Actor actor, UnitPath city, Collection<AccountId> accounts) {
        return actor.may(Action.OFFICE_READ, city) ? find(accounts, actor.may(Action.PROTECTED_READ, city)) : Map.of();
    }

    /** The names that everybody may see who sees who holds which office. */
    @Transactional
    Map<AccountId, String> common(Collection<AccountId> accounts) {
        return find(accounts, false);
    }

    private Map<AccountId, String> find(Collection<AccountId> accounts, boolean guarded) {
        Map<AccountId, String> names = new HashMap<>();
        sql.list(NAMES, row -> names.put(new AccountId(row.uuid("id")), row.text("name")), accounts, guarded);
        return names;
    }
}
