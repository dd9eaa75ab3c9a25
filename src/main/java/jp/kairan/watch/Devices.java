package jp.kairan.watch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.Sql;

/** The door to the devices of households. */
@Singleton
class Devices {
    private static final int MOST = 50;

    private static final String BY_ID = "select " + Device.COLUMNS + " from watch_device d where d.id = ?";
    private static final String BY_IDS =
            "select " + Device.COLUMNS + " from watch_device d where d.id = any(?::uuid[])";
    private static final String HELD = BY_ID + " for no key update";

    private static final String LIST = "select " + Device.COLUMNS
            + " from watch_device d where d.household_id = ? and d.state <> 'REMOVED' order by d.id";

    private static final String INSERT = """
            insert into watch_device (id, household_id, kind, label, secret, generation, counter, seen, state, drills,
                                      consent, consent_on, registered_by, registered_at, watched_from)
            values (?, ?, ?, ?, ?, 1, 0, 0, 'ACTIVE', ?, ?, ?, ?, ?, ?)""";

    private static final String ROTATE =
            "update watch_device set secret = ?, generation = generation + 1, counter = 0, seen = 0, forgotten = 0 where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Keys keys;
    private final Houses houses;
    private final Audit audit;

    Devices(Sql sql, Clock clock, Keys keys, Houses houses, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.keys = keys;
        this.houses = houses;
        this.audit = audit;
    }

    /** Registers a device of a household that agreed to it; its secret is shown this once. */
    @Transactional
    ShownSecret register(Actor actor, NewDevice wanted) {
        House house = houses.living(actor, wanted.household());
        if (wanted.consentOn().isAfter(LocalDate.now(clock))) {
            throw KernelProblem.invalid("consentOn", "未来の日は指定できません / must not be in the future");
        }
        if (sql.list(LIST, Device::of, house.id()).size() >= MOST) {
            throw KernelProblem.invalid("household", "この世帯の機器が多すぎます / has too many devices");
        }
        WatchDeviceId id = WatchDeviceId.next();
        DeviceSecret secret = DeviceSecret.next();
        Instant now = Instant.now(clock);
        sql.update(
                INSERT,
                id,
                house.id(),
                wanted.kind(),
                wanted.label().strip(),
                secret.seal(keys, id),
                wanted.drills(),
                wanted.consent(),
                wanted.consentOn(),
                actor.me(),
                now,
                now);
        audit.note(
                actor,
                "WatchDeviceRegistered",
                "WATCH_DEVICE",
                id,
                house.unit(),
                Map.of("kind", wanted.kind().name(), "consent", wanted.consent().name()));
        return new ShownSecret(DeviceView.of(find(id).orElseThrow()), secret.shown());
    }

    /** The devices of a household, but for those removed. */
    @Transactional
    List<DeviceView> list(Actor actor, HouseholdId household) {
        houses.kept(actor, household);
        return sql.list(LIST, Device::of, household).stream()
                .map(DeviceView::of)
                .toList();
    }

    @Transactional
    DeviceView read(Actor actor, WatchDeviceId id) {
        return DeviceView.of(mine(actor, find(id)));
    }

    /** Lets rules rest for this device; again changes nothing. */
    @Transactional
    DeviceView pause(Actor actor, WatchDeviceId id) {
        Device device = running(actor, id);
        if (device.state() == DeviceState.ACTIVE) {
            sql.update("update watch_device set state = 'PAUSED' where id = ?", id);
            note(actor, "WatchDevicePaused", device);
        }
        return DeviceView.of(find(id).orElseThrow());
    }

    /** Lets rules begin anew for this device; again changes nothing. */
    @Transactional
    DeviceView resume(Actor actor, WatchDeviceId id) {
        Device device = running(actor, id);
        if (device.state() == DeviceState.PAUSED) {
            sql.update(
                    "update watch_device set state = 'ACTIVE', watched_from = ? where id = ?", Instant.now(clock), id);
            note(actor, "WatchDeviceResumed", device);
        }
        return DeviceView.of(find(id).orElseThrow());
    }

    /** Gives the device another secret at once; what is signed with the one before is refused from here on. */
    @Transactional
    ShownSecret rotate(Actor actor, WatchDeviceId id) {
        Device device = running(actor, id);
        DeviceSecret secret = DeviceSecret.next();
        sql.update(ROTATE, secret.seal(keys, id), id);
        note(actor, "WatchDeviceSecretReplaced", device);
        return new ShownSecret(DeviceView.of(find(id).orElseThrow()), secret.shown());
    }

    /** Removes a device for good, its secret with it; again changes nothing. */
    @Transactional
    void remove(Actor actor, WatchDeviceId id) {
        Device device = mine(actor, hold(id));
        if (device.state() != DeviceState.REMOVED) {
            sql.update("update watch_device set state = 'REMOVED', secret = null where id = ?", id);
            note(actor, "WatchDeviceRemoved", device);
        }
    }

    @Transactional
    Optional<Device> find(WatchDeviceId id) {
        return sql.one(BY_ID, Device::of, id);
    }

    /** Some devices by one look. */
    @Transactional
    Map<WatchDeviceId, Device> find(Collection<WatchDeviceId> ids) {
        return sql.list(BY_IDS, Device::of, ids).stream().collect(Collectors.toMap(Device::id, Function.identity()));
    }

    /** The device for this transaction alone; before any alert is locked, because everybody locks in this order. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Device> hold(WatchDeviceId id) {
        return sql.one(HELD, Device::of, id);
    }

    private Device running(Actor actor, WatchDeviceId id) {
        Device device = mine(actor, hold(id));
        if (device.state() == DeviceState.REMOVED) {
            throw WatchProblem.DEVICE_REMOVED.problem();
        }
        return device;
    }

    private Device mine(Actor actor, Optional<Device> found) {
        Device device = found.orElseThrow(KernelProblem.NOT_FOUND::problem);
        houses.kept(actor, device.household());
        return device;
    }

    private void note(Actor actor, String action, Device device) {
        House house = houses.find(device.household()).orElseThrow();
        audit.note(actor, action, "WATCH_DEVICE", device.id(), house.unit(), Map.of());
    }
}
