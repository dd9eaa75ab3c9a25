package jp.kairan.devices;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.access.DeviceId;
import jp.kairan.devices.Addresses.Reason;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class AddressesTest {
    @Inject
    TestCity city;

    @Inject
    Devices devices;

    @Inject
    Addresses addresses;

    @Inject
    Sql sql;

    @Test
    void aDeadAddressIsTakenOutOfUse() {
        String token = token();
        int device = number(city.phone(city.account(), token));
        Address before = addresses.active(List.of(device)).get(0);
        assertThat(before.value()).isEqualTo(token);
        assertThat(addresses.retireIfStill(Map.of(before, Reason.DEAD))).isEqualTo(1);
        assertThat(addresses.active(List.of(device))).isEmpty();
        assertThat(addresses.retireIfStill(Map.of(before, Reason.DEAD))).isZero();
    }

    @Test
    void anAddressThatWasReplacedMeanwhileStaysInUse() {
        String old = token();
        String fresh = token();
        UUID id = city.phone(city.account(), old);
        Address before = addresses.active(List.of(number(id))).get(0);
        devices.address(Actor.SYSTEM, new DeviceId(id), new PushAddress(AddressKind.FCM_TOKEN, fresh, null));
        assertThat(addresses.retireIfStill(Map.of(before, Reason.DEAD))).isZero();
        assertThat(addresses.active(List.of(number(id))))
                .extracting(Address::value)
                .containsExactly(fresh);
    }

    @Test
    void anAddressThatTwoDevicesBringAtOnceBelongsToOne() throws Exception {
        String wanted = token();
        UUID one = city.phone(city.account(), token());
        UUID other = city.phone(city.account(), token());
        PushAddress address = new PushAddress(AddressKind.FCM_TOKEN, wanted, null);
        AtOnce.all(List.of(
                () -> bring(one, address),
                () -> bring(other, address),
                () -> bring(one, address),
                () -> bring(other, address)));
        assertThat(addresses.active(List.of(number(one), number(other))).stream()
                        .map(Address::value)
                        .filter(wanted::equals))
                .hasSize(1);
    }

    @Test
    void noAddressShowsItsValueInALog() {
        String token = token();
        int device = number(city.phone(city.account(), token));
        assertThat(addresses.active(List.of(device)).toString()).doesNotContain(token);
        assertThat(new PushAddress(AddressKind.FCM_TOKEN, token, null).toString())
                .doesNotContain(token);
    }

    @Test
    void nobodyAsksForNothing() {
        assertThat(addresses.active(List.of())).isEmpty();
    }

    private Boolean bring(UUID device, PushAddress address) {
        devices.address(Actor.SYSTEM, new DeviceId(device), address);
        return true;
    }

    private int number(UUID device) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (int) sql.number("select no from device where id = ?", device));
    }

    private static String token() {
        return "token-" + UUID.randomUUID();
    }
}
