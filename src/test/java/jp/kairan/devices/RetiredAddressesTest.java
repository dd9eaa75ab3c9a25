package jp.kairan.devices;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.devices.Addresses.Reason;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class RetiredAddressesTest {
    @Inject
    TestCity city;

    @Inject
    Addresses addresses;

    @Inject
    Sql sql;

    private UUID gone;
    private UUID foreign;
    private UUID untouched;

    @BeforeEach
    void threePhones() {
        gone = phone();
        foreign = phone();
        untouched = phone();
    }

    private UUID phone() {
        return city.phone(city.account(), "r-" + UUID.randomUUID());
    }

    private Address address(UUID device) {
        int no = QuarkusTransaction.requiringNew()
                .call(() -> (int) sql.number("select no from device where id = ?", device));
        return addresses.active(List.of(no)).get(0);
    }

    private String state(UUID device) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.one(
                                "select address_state from device where id = ?",
                                row -> row.text("address_state"),
                                device)
                        .orElseThrow());
    }

    @Test
    void eachIsRetiredForItsOwnReasonAndNobodyElse() {
        int retired = addresses.retireIfStill(Map.of(address(gone), Reason.DEAD, address(foreign), Reason.FOREIGN));

        assertThat(retired).isEqualTo(2);
        assertThat(state(gone)).isEqualTo("RETIRED");
        assertThat(state(foreign)).isEqualTo("QUARANTINED");
        assertThat(state(untouched)).isEqualTo("ACTIVE");
    }

    @Test
    void anAddressThatWasReplacedMeanwhileStaysWhileTheOthersGo() {
        Map<Address, Reason> found = Map.of(address(gone), Reason.DEAD, address(foreign), Reason.DEAD);
        QuarkusTransaction.requiringNew()
                .run(() ->
                        sql.update("update device set address = ? where id = ?", "new-" + UUID.randomUUID(), foreign));

        assertThat(addresses.retireIfStill(found)).isEqualTo(1);

        assertThat(state(gone)).isEqualTo("RETIRED");
        assertThat(state(foreign)).isEqualTo("ACTIVE");
    }

    @Test
    void nothingFoundIsNothingToDo() {
        assertThat(addresses.retireIfStill(Map.of())).isZero();
    }
}
