package jp.kairan.admin;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.accounts.Accounts;
import jp.kairan.accounts.Farewell;
import jp.kairan.accounts.Owner;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Sql;

/**
 * The door by which a person leaves the service. What they signed in with ends at once; what the association keeps of its
 * members stays the association's (its register is not this service's to cut), without the account behind it.
 */
@Singleton
class Departures {
    private static final String DEVICES = "select count(*) from device where account_id = ? and removed_at is null";

    private final Owners owners;
    private final Accounts accounts;
    private final Instance<Farewell> farewells;
    private final Audit audit;
    private final Sql sql;

    Departures(Owners owners, Accounts accounts, @Any Instance<Farewell> farewells, Audit audit, Sql sql) {
        this.owners = owners;
        this.accounts = accounts;
        this.farewells = farewells;
        this.audit = audit;
        this.sql = sql;
    }

    /** Leaves for good; 409 where the person holds an office or is the last who keeps the key of a shelter. */
    @Transactional
    Departed leave(Actor actor) {
        accounts.hold(actor.me());
        Owner owner = owners.of(actor);
        int devices = (int) sql.number(DEVICES, owner.account());
        farewells.stream().forEach(each -> each.leave(actor, owner));
        accounts.forget(owner.account());
        Departed departed = new Departed(devices, owner.households().size());
        audit.note(
                actor,
                "AccountLeft",
                "ACCOUNT",
                owner.account(),
                null,
                Map.of("devices", departed.devices(), "homes", departed.homes()));
        return departed;
    }
}
