package jp.kairan.devices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.DeviceId;
import jp.kairan.kernel.Sql;

/** The door to addresses by the dense numbers of devices; for those who send, never for callers from outside. */
@Singleton
public class Addresses {
    private static final String ACTIVE = """
            select no, address_kind, address, platform, language,
                   address_keys ->> 'p256dh' as p256dh, address_keys ->> 'auth' as auth
              from device where no = any(?::int[]) and address_state = 'ACTIVE' and removed_at is null""";

    private static final String ACTIVE_OF_ONE = """
            select no, address_kind, address, platform, language,
                   address_keys ->> 'p256dh' as p256dh, address_keys ->> 'auth' as auth
              from device where id = ? and address_state = 'ACTIVE' and removed_at is null""";

    private static final String RETIRE = """
            update device d set address_state = x.state
              from unnest(?::int[], ?::text[], ?::text[]) as x(no, address, state)
             where d.no = x.no and d.address = x.address and d.address_state = 'ACTIVE'""";

    /** Why an address is taken out of use. */
    public enum Reason {
        /** Nobody listens there any more. */
        DEAD("RETIRED"),
        /** It belongs to another sender: kept apart until somebody has looked why. */
        FOREIGN("QUARANTINED");

        private final String state;

        Reason(String state) {
            this.state = state;
        }
    }

    private final Sql sql;

    Addresses(Sql sql) {
        this.sql = sql;
    }

    /** The addresses in use of these devices; devices without one are absent. */
    @Transactional
    public List<Address> active(Collection<Integer> devices) {
        return devices.isEmpty() ? List.of() : sql.list(ACTIVE, Address::of, devices);
    }

    /** The address in use of one device. */
    @Transactional
    public Optional<Address> active(DeviceId device) {
        return sql.one(ACTIVE_OF_ONE, Address::of, device);
    }

    /**
     * Takes addresses out of use in one statement, each only if it is still its device's: a token that was replaced
     * meanwhile is none of the sender's business any more.
     *
     * @return how many were still the same
     */
    @Transactional(TxType.REQUIRED)
    public int retireIfStill(Map<Address, Reason> found) {
        if (found.isEmpty()) {
            return 0;
        }
        List<Map.Entry<Address, Reason>> each = List.copyOf(found.entrySet());
        return sql.update(
                RETIRE,
                each.stream().map(e -> e.getKey().device()).toList(),
                each.stream().map(e -> e.getKey().value()).toList(),
                each.stream().map(e -> e.getValue().state).toList());
    }
}
