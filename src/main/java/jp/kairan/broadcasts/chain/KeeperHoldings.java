package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.kairan.accounts.Holding;
import jp.kairan.accounts.Holdings;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** Which shelters a person keeps, and what they answered when they were called. */
@Singleton
final class KeeperHoldings implements Holdings {
    private static final String SHELTER_KEYS = """
            select to_json(x)::text as row from (
                select k.id, s.name as shelter, k.rank, k.from_on as "from", k.to_on as "to"
                  from shelter_keeper k join shelter s on s.id = k.shelter_id where k.account_id = ? order by k.id) x""";

    private static final String SHELTER_CALLS = """
            select to_json(x)::text as row from (
                select no, call_id as call, kind, step, arrives_at as "arrivesAt", said_at as "saidAt"
                  from shelter_call_event where account_id = ? order by no) x""";

    private final Sql sql;

    KeeperHoldings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Holding> of(Owner owner) {
        return List.of(
                new Holding(
                        "shelterKeys",
                        Set.of("shelter_keeper"),
                        sql.list(SHELTER_KEYS, Holding::json, owner.account())),
                new Holding(
                        "shelterCalls",
                        Set.of("shelter_call_event"),
                        sql.list(SHELTER_CALLS, Holding::json, owner.account())));
    }
}
