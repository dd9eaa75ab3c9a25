package jp.kairan.devices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import jp.kairan.kernel.Sql;

/** The door to addresses by the dense numbers of devices; for those who send, never for callers from outside. */
@Singleton
public class Addresses {
    private static final String ACTIVE = """
            select no, address_kind, address, platform, language
              from device where no = any(?::int[]) and address_state = 'ACTIVE' and removed_at is null""";

    private static final String RETIRE = """
            update device set address_state = ?
             where no = ? and address = ? and address_state = 'ACTIVE'""";

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

    /**
     * Takes an address out of use, only if it is still the device's: a token that was replaced meanwhile is none of the
     * sender's business any more.
     *
     * @return whether it was still the same
     */
    @Transactional(TxType.REQUIRED)
    public boolean retireIfStill(int device, String address, Reason reason) {
        return sql.update(RETIRE, reason.state, device, address) > 0;
    }
}
