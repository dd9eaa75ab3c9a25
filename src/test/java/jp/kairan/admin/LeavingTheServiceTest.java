package jp.kairan.admin;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phone;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.House;
import org.junit.jupiter.api.Test;

/** Whoever leaves is signed out everywhere and forgotten, and stays in the register of the association alone. */
@KairanTest
class LeavingTheServiceTest {
    private static final String DEPARTURE = "/api/v1/me/departure";
    private static final Map<String, Object> MEANT = Map.of("confirm", true);

    @Inject
    TestCity city;

    @Inject
    Phones phones;

    @Inject
    TakingPart takingPart;

    @Test
    void whoLeavesIsSignedOutAndTheHouseStaysInTheRegister() {
        Association association = city.association(1, 1);
        House house = association.houses().get(0);
        AccountId leaver = house.anyResident();
        Phone phone = phones.enter(leaver);
        takingPart.read(leaver, association.place());

        phone.calls()
                .body(MEANT)
                .post(DEPARTURE)
                .then()
                .statusCode(201)
                .body("devices", equalTo(1))
                .body("homes", equalTo(1));

        await("the token is no good any more")
                .atMost(Duration.ofSeconds(5))
                .until(() -> phone.calls().get("/api/v1/me").statusCode() == 401);
        asNobody()
                .body(Map.of("refreshToken", phone.refreshToken()))
                .post("/api/v1/sessions/refresh")
                .then()
                .statusCode(401);
        assertThat(takingPart.number(
                        "select count(*) from resident where household_id = ? and left_on is null", house.id()))
                .isEqualTo(1);
        assertThat(takingPart.number("select count(*) from resident where account_id = ?", leaver))
                .isZero();
        assertThat(takingPart.number("select count(*) from household where id = ? and channel = 'PAPER'", house.id()))
                .as("circulars come on paper where nobody signs in")
                .isEqualTo(1);
        assertThat(takingPart.number("select count(*) from receipt where account_id = ?", leaver))
                .isZero();
        assertThat(takingPart.number(
                        "select count(*) from device where account_id = ? and removed_at is null and label is not null",
                        leaver))
                .isZero();
        assertThat(takingPart.number(
                        "select count(*) from audit_entry where action = 'AccountLeft' and subject_id = ?", leaver))
                .isEqualTo(1);
    }

    @Test
    void whoHoldsAnOfficeHandsItOverFirst() {
        AccountId head = city.officer(city.association(1, 1).place(), Role.HEAD);

        as(head).body(MEANT)
                .post(DEPARTURE)
                .then()
                .statusCode(409)
                .body("type", containsString("departure-office-held"));
    }

    @Test
    void theLastWhoKeepsAKeyHandsItOverFirst() {
        AccountId keeper = city.association(1, 1).houses().get(0).anyResident();
        UUID shelter = takingPart.keepsAShelter(keeper, shelter());

        as(keeper).body(MEANT).post(DEPARTURE).then().statusCode(409).body("type", containsString("departure-keeper"));

        takingPart.keepsAShelter(city.account(), shelter);
        as(keeper).body(MEANT).post(DEPARTURE).then().statusCode(201);
    }

    @Test
    void oneOfTwoWhoKeepAKeyStaysHoweverFastBothLeave() {
        AccountId one = city.association(1, 1).houses().get(0).anyResident();
        AccountId other = city.association(1, 1).houses().get(0).anyResident();
        UUID shelter = takingPart.keepsAShelter(one, shelter());
        takingPart.keepsAShelter(other, shelter);

        List<Integer> answers = Stream.of(one, other)
                .map(each -> CompletableFuture.supplyAsync(
                        () -> as(each).body(MEANT).post(DEPARTURE).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).isEqualTo(List.of(201, 409));
    }

    @Test
    void nobodyLeavesByMistake() {
        AccountId resident = city.association(1, 1).houses().get(0).anyResident();

        as(resident).body(Map.of()).post(DEPARTURE).then().statusCode(400);
        as(resident).body(Map.of("confirm", false)).post(DEPARTURE).then().statusCode(400);
        asNobody().body(MEANT).post(DEPARTURE).then().statusCode(401);
        as(resident).get("/api/v1/me").then().statusCode(200);
    }

    private UUID shelter() {
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        String id = as(staff)
                .body(Map.of(
                        "name",
                        "鍵の公民館" + UUID.randomUUID(),
                        "address",
                        "金沢市",
                        "kinds",
                        List.of("SHELTER"),
                        "hazards",
                        List.of("FIRE")))
                .post("/api/v1/shelters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }
}
