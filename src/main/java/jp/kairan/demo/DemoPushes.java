package jp.kairan.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.access.DeviceId;
import jp.kairan.devices.AddressKind;
import jp.kairan.devices.Devices;
import jp.kairan.devices.PushAddress;
import jp.kairan.kernel.Sql;

/** What the local FCM takes for the visitors' own devices. */
@Singleton
class DemoPushes {
    private static final String TOKEN = "demo-web-";

    private static final String ADDRESS = """
            select address from device
             where id = ? and account_id = ? and address_kind = 'FCM_TOKEN' and address_state = 'ACTIVE'""";

    private final Sql sql;
    private final DemoFcm fcm;
    private final Devices devices;

    DemoPushes(Sql sql, DemoFcm fcm, Devices devices) {
        this.sql = sql;
        this.fcm = fcm;
        this.devices = devices;
    }

    /** Gives a visitor's device an address, where the FCM is this process's own and can show what comes there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reach(DeviceId device) {
        if (fcm.running()) {
            String token = TOKEN + UUID.randomUUID();
            devices.address(Actor.SYSTEM, device, new PushAddress(AddressKind.FCM_TOKEN, token, null));
            fcm.follow(token, 0);
        }
    }

    /** The last pushes to the caller's device, newest first; none where it has no address. */
    @Transactional
    public List<DemoPush> mine(Actor actor, int limit) {
        Optional<String> token =
                actor.device().flatMap(device -> sql.one(ADDRESS, row -> row.text("address"), device, actor.me()));
        return token.stream()
                .flatMap(each -> fcm.follow(each, limit).stream())
                .map(DemoPush::of)
                .toList();
    }
}
