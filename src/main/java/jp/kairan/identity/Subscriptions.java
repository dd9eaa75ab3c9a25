package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.access.DeviceId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.audit.Audit;
import jp.kairan.devices.Devices;
import jp.kairan.devices.PushAddress;
import jp.kairan.directory.Unit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** The door to anonymous subscriptions: a device follows what is broadcast to an area, and nobody knows whose it is. */
@Singleton
class Subscriptions {
    private static final String SUBSCRIBE =
            "insert into area_subscription (device_id, unit_id, created_at) values (?, ?, ?)";

    /** The row is there only as long as the subscription is: a removed one's token opens nothing. */
    private static final String MINE = """
            select s.device_id, u.id, u.kind, u.name, d.language
              from area_subscription s join unit u on u.id = s.unit_id join device d on d.id = s.device_id
             where s.device_id = ? for update of s""";

    private final Sql sql;
    private final Clock clock;
    private final SubscriptionTokens tokens;
    private final Devices devices;
    private final Areas areas;
    private final Audit audit;

    Subscriptions(Sql sql, Clock clock, SubscriptionTokens tokens, Devices devices, Areas areas, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.tokens = tokens;
        this.devices = devices;
        this.areas = areas;
        this.audit = audit;
    }

    /** Takes a subscriber in. */
    @Transactional
    Subscribed subscribe(Actor actor, SubscriptionRequest request) {
        Unit area = areas.require(request.unit());
        DeviceId device = devices.register(null, request.device());
        sql.update(SUBSCRIBE, device, area.id(), Instant.now(clock));
        if (request.address() != null) {
            devices.address(actor, device, request.address());
        }
        audit.note(actor, "AreaSubscribed", "DEVICE", device, area.id(), Map.of());
        return new Subscribed(device, tokens.of(device).text());
    }

    /** What the caller follows; 401 for whoever carries no subscription that exists. */
    @Transactional
    Subscription mine(Actor actor) {
        return actor.device()
                .filter(device -> actor.kind() == Actor.Kind.ANONYMOUS)
                .flatMap(device -> sql.one(
                        MINE,
                        row -> new Subscription(
                                new DeviceId(row.uuid("device_id")),
                                new UnitId(row.uuid("id")),
                                row.constant("kind", UnitKind.class),
                                row.text("name"),
                                row.text("language")),
                        device))
                .orElseThrow(KernelProblem.UNAUTHENTICATED::problem);
    }

    /** Follows another area, or is told in another language, from now on; null leaves either as it is. */
    @Transactional
    Subscription change(Actor actor, UnitId unit, String language) {
        Subscription before = mine(actor);
        if (unit != null) {
            Unit area = areas.require(unit);
            sql.update("update area_subscription set unit_id = ? where device_id = ?", area.id(), before.device());
            audit.note(actor, "AreaChanged", "DEVICE", before.device(), area.id(), Map.of());
        }
        if (language != null) {
            devices.speak(before.device(), language);
            audit.note(actor, "DeviceChanged", "DEVICE", before.device(), before.unit(), Map.of("language", language));
        }
        return mine(actor);
    }

    /** Says where a push reaches the subscriber. */
    @Transactional
    void address(Actor actor, PushAddress address) {
        devices.address(actor, mine(actor).device(), address);
    }

    /** Ends the subscription and forgets the address. */
    @Transactional
    void end(Actor actor) {
        Subscription mine = mine(actor);
        sql.update("delete from area_subscription where device_id = ?", mine.device());
        devices.drop(mine.device());
        audit.note(actor, "AreaUnsubscribed", "DEVICE", mine.device(), mine.unit(), Map.of());
    }
}
