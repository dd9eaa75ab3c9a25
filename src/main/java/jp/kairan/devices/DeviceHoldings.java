package jp.kairan.devices;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.kairan.accounts.Holding;
import jp.kairan.accounts.Holdings;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** The devices of a person, without where a push finds them. */
@Singleton
final class DeviceHoldings implements Holdings {
    private static final String DEVICES = """
            select to_json(x)::text as row from (
                select id, label, platform, language, address_state as "addressState", address_at as "addressAt",
                       created_at as "createdAt", removed_at as "removedAt"
                  from device where account_id = ? order by id) x""";

    private final Sql sql;

    DeviceHoldings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Holding> of(Owner owner) {
        return List.of(new Holding("devices", Set.of("device"), sql.list(DEVICES, Holding::json, owner.account())));
    }
}
