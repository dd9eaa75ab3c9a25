package jp.kairan.admin;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.access.Home;
import jp.kairan.access.ResidentId;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** Tells under which names a person is known. */
@Singleton
class Owners {
    private static final String RESIDENTS = "select id from resident where account_id = ? order by id";

    private final Sql sql;

    Owners(Sql sql) {
        this.sql = sql;
    }

    /** Whoever acts; 401 where nobody is signed in. */
    Owner of(Actor actor) {
        List<ResidentId> residents = sql.list(RESIDENTS, row -> new ResidentId(row.uuid("id")), actor.me());
        return new Owner(actor.me(), actor.homes().stream().map(Home::household).toList(), residents);
    }
}
