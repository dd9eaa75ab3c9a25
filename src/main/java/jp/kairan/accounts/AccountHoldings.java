package jp.kairan.accounts;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.kairan.kernel.Sql;

/** The account itself. */
@Singleton
final class AccountHoldings implements Holdings {
    private static final String ACCOUNT = """
            select to_json(x)::text as row from (
                select id, display_name as "displayName", language, oidc_subject is not null as "cityStaff", created_at as "createdAt"
                  from account where id = ?) x""";

    private final Sql sql;

    AccountHoldings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Holding> of(Owner owner) {
        return List.of(new Holding("account", Set.of("account"), sql.list(ACCOUNT, Holding::json, owner.account())));
    }
}
