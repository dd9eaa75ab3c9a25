package jp.kairan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phone;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class OwnChangesAreAuditedTest {
    @Inject
    TestCity city;

    @Inject
    Phones phones;

    @Inject
    Sql sql;

    private Phone phone;

    @BeforeEach
    void enter() {
        phone = phones.enter(city.account());
    }

    @Test
    void whatAPersonChangesAboutThemselfIsWrittenDown() {
        phone.calls().body(Map.of("language", "en")).patch("/api/v1/me").then().statusCode(200);
        phone.calls()
                .body(Map.of("label", "台所"))
                .patch("/api/v1/me/devices/" + phone.device())
                .then()
                .statusCode(204);
        phone.calls().delete("/api/v1/me/devices/" + phone.device()).then().statusCode(204);
        assertThat(acts(phone)).containsExactly("LanguageChanged", "DeviceChanged", "DeviceRemoved");
    }

    @Test
    void sayingTheAddressEveryDayIsNotWrittenDown() {
        String token = token();
        says(phone, token);
        says(phone, token);
        says(phone, token());
        assertThat(acts(phone)).isEmpty();
    }

    @Test
    void anAddressThatLeavesAnotherDeviceIsWrittenDownWithoutTheAddress() {
        String token = token();
        says(phone, token);
        Phone other = phones.enter(city.account());
        says(other, token);
        assertThat(acts(other)).containsExactly("AddressMoved");
        List<String> details = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select detail::text as detail from audit_entry where actor = ?",
                        row -> row.text("detail"),
                        "account:" + other.account()));
        assertThat(details)
                .singleElement()
                .asString()
                .contains(phone.device().toString())
                .doesNotContain(token);
    }

    private static void says(Phone phone, String token) {
        phone.calls()
                .body(Map.of("kind", "FCM_TOKEN", "address", token))
                .put("/api/v1/me/device/address")
                .then()
                .statusCode(204);
    }

    private static String token() {
        return "token-" + UUID.randomUUID();
    }

    private List<String> acts(Phone by) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select action from audit_entry where actor = ? order by seq",
                        row -> row.text("action"),
                        "account:" + by.account()));
    }
}
