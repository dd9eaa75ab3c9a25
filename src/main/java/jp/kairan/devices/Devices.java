package jp.kairan.devices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.DeviceId;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Json;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** The door to devices; whose they are is checked here, so that nobody touches another's. */
@Singleton
public class Devices {
    private static final String REGISTER = """
            insert into device (id, account_id, label, platform, language, created_at) values (?, ?, ?, ?, ?, ?)""";

    private static final String MINE = "select " + Device.COLUMNS + " " + """
            from device d where d.account_id = ? and d.removed_at is null order by d.id""";

    private static final String CHANGE = """
            update device set label = coalesce(?, label), language = coalesce(?, language)
             where id = ? and account_id = ? and removed_at is null""";

    private static final String REMOVE = """
            update device
               set removed_at = ?, address_state = 'NONE', address_kind = null, address = null, address_keys = null
             where id = ? and removed_at is null""";

    private static final String FORGET = """
            update device
               set removed_at = coalesce(removed_at, ?), label = null,
                   address_state = 'NONE', address_kind = null, address = null, address_keys = null
             where account_id = ?""";

    /** One at a time an address: without it two devices that bring the same one would both find it free. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    /** In the order of ids, because two devices that swap addresses would otherwise wait for each other. */
    private static final String LOCK = """
            select id from device where id = ? or (address = ? and address_state = 'ACTIVE') order by id for update""";

    private static final String LEAVE = """
            update device set address_state = 'NONE', address_kind = null, address = null, address_keys = null
             where address = ? and address_state = 'ACTIVE' and id <> ?
            returning id""";

    private static final String ARRIVE = """
            update device
               set address_state = 'ACTIVE', address_kind = ?, address = ?, address_keys = ?::jsonb, address_at = ?
             where id = ? and removed_at is null""";

    private final Sql sql;
    private final Clock clock;
    private final ObjectMapper json;
    private final Audit audit;

    Devices(Sql sql, Clock clock, ObjectMapper json, Audit audit) {
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
        this.json = json;
    }

    /** Takes a device in, in the caller's transaction; without an account it is an anonymous subscriber's. */
    @Transactional(TxType.MANDATORY)
    public DeviceId register(AccountId account, NewDevice device) {
        DeviceId id = DeviceId.next();
        sql.update(REGISTER, id, account, device.label(), device.platform(), device.language(), Instant.now(clock));
        return id;
    }

    /** The caller's own devices, oldest first. */
    @Transactional
    public List<Device> mine(Actor actor) {
        return sql.list(MINE, Device::of, actor.me());
    }

    /** Changes label or language of an own device, whichever is given; 404 for another's. */
    @Transactional
    public void change(Actor actor, DeviceId device, String label, String language) {
        if (sql.update(CHANGE, label, language, device, actor.me()) == 0) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        audit.note(actor, "DeviceChanged", "DEVICE", device, null, Map.of());
    }

    /** Changes the language of a device, in the transaction of a caller who knows whose it is; 404 where it is gone. */
    @Transactional(TxType.MANDATORY)
    public void speak(DeviceId device, String language) {
        if (sql.update("update device set language = ? where id = ? and removed_at is null", language, device) == 0) {
            throw KernelProblem.NOT_FOUND.problem();
        }
    }

    /** Removes an own device together with its address; 404 for another's. */
    @Transactional
    public void remove(Actor actor, DeviceId device) {
        if (!sql.any(
                "select 1 from device where id = ? and account_id = ? and removed_at is null", device, actor.me())) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        drop(device);
    }

    /** Removes a device, in the transaction of a caller who knows whose it is; 404 where it is gone already. */
    @Transactional(TxType.MANDATORY)
    public void drop(DeviceId device) {
        if (sql.update(REMOVE, Instant.now(clock), device) == 0) {
            throw KernelProblem.NOT_FOUND.problem();
        }
    }

    /** Removes all devices of an account and what its owner called them, in the transaction of a caller who may. */
    @Transactional(TxType.MANDATORY)
    public void forget(AccountId account) {
        sql.update(FORGET, Instant.now(clock), account);
    }

    /**
     * Says where a push reaches the device from now on; saying the same again refreshes its date. An address that is
     * active on another device leaves that one, and this alone is audited: a phone says its address every day. 404
     * where the device is gone.
     */
    @Transactional
    public void address(Actor actor, DeviceId device, PushAddress at) {
        sql.any(ONE_AT_A_TIME, at.address());
        sql.any(LOCK, device, at.address());
        List<DeviceId> left = sql.list(LEAVE, row -> new DeviceId(row.uuid("id")), at.address(), device);
        int arrived = sql.update(ARRIVE, at.kind(), at.address(), keys(at), Instant.now(clock), device);
        if (arrived == 0) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        left.forEach(other -> audit.note(actor, "AddressMoved", "DEVICE", device, null, Map.of("from", other)));
    }

    private Json keys(PushAddress at) {
        try {
            return at.keys() == null ? null : new Json(json.writeValueAsString(at.keys()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
