package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.kairan.accounts.Holding;
import jp.kairan.accounts.Holdings;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** Help that a person has given. */
@Singleton
final class HelpHoldings implements Holdings {
    private static final String HELP_GIVEN = """
            select to_json(x)::text as row from (
                select e.incident_id as "check", e.no, e.kind, e.at
                  from help_event e where e.account_id = ? order by e.at, e.no) x""";

    private final Sql sql;

    HelpHoldings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Holding> of(Owner owner) {
        return List.of(new Holding(
                "helpGiven", Set.of("help_case", "help_event"), sql.list(HELP_GIVEN, Holding::json, owner.account())));
    }
}
