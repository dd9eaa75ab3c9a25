package jp.kairan.safety.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.Role;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

/** Where a household is asked without the app is confirmed by whoever owns the address, and seen by few. */
@KairanTest
class ContactsTest extends Mailed {
    private static final String MINE = "/api/v1/safety-contacts/mine";
    private static final String ALL = "/api/v1/safety-contacts";

    @Test
    void anOwnAddressIsConfirmedByTheCodeThatCameThere() {
        String mail = TestChecks.mail();
        String id = put(mail);
        post.send();

        confirm(id, code(mail)).statusCode(201).body("confirmed", equalTo(true));
        Calls.as(house.anyResident()).get(MINE).then().statusCode(200).body("items.address", equalTo(List.of(mail)));
        assertThat(checks.audited(mail)).isFalse();
        assertThat(checks.audited(house.anyResident(), "SafetyContactConfirmed"))
                .isEqualTo(1);
    }

    @Test
    void fiveWrongCodesEndTheCode() {
        String mail = TestChecks.mail();
        String id = put(mail);
        post.send();
        String code = code(mail);
        String wrong = code.equals("000000") ? "000001" : "000000";

        for (int i = 0; i < 5; i++) {
            confirm(id, wrong).statusCode(400).body("violations[0].field", equalTo("code"));
        }
        confirm(id, code).statusCode(409).body("type", org.hamcrest.Matchers.endsWith("safety-contact-code-over"));
    }

    @Test
    void aCodeEndsAfterHalfAnHourAndWithAnotherAddress() {
        String mail = TestChecks.mail();
        String id = put(mail);
        post.send();
        String code = code(mail);
        clock.turn(java.time.Duration.ofMinutes(31));
        confirm(id, code).statusCode(409);

        String other = TestChecks.mail();
        assertThat(put(other)).isEqualTo(id);
        post.send();
        assertThat(code(other)).isNotNull();
        assertThat(server.to(mail)).hasSize(1);
    }

    @Test
    void nobodySendsCodesWithoutEnd() {
        for (int i = 0; i < 6; i++) {
            put(TestChecks.mail());
        }

        Calls.as(house.anyResident())
                .body(own(TestChecks.mail()))
                .put(MINE)
                .then()
                .statusCode(429);
    }

    @Test
    void anOfficerEntersWhatTheHouseholdWants() {
        AccountId head = city.officer(town.place(), Role.HEAD);
        Map<String, Object> body = TestChecks.contact(
                house.id(), null, ContactKind.SMS, "０９０－" + TestChecks.phone().substring(5));
        String id = Calls.as(head)
                .body(body)
                .put(ALL)
                .then()
                .statusCode(200)
                .body("consent", equalTo(true))
                .extract()
                .path("id");
        Calls.as(head)
                .get(ALL + "?household=" + house.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(1));

        body.put("consent", false);
        Calls.as(head).body(body).put(ALL).then().statusCode(400);
        Calls.as(head).delete(ALL + "/" + id).then().statusCode(204);
        assertThat(checks.audited(head, "SafetyContactRemoved")).isEqualTo(1);
    }

    @Test
    void onlyTheHouseholdAndItsOfficersReachAContact() {
        String id = put(TestChecks.mail());
        AccountId neighbour = town.houses().get(1).anyResident();
        AccountId other = city.officer(city.association(1, 1).place(), Role.HEAD);
        AccountId leader = city.officer(town.groups().get(0), Role.GROUP_LEADER);

        Calls.asNobody().get(MINE).then().statusCode(401);
        Calls.asNobody().body(own(TestChecks.mail())).put(MINE).then().statusCode(401);
        Calls.as(neighbour).body(own(TestChecks.mail())).put(MINE).then().statusCode(404);
        Calls.as(neighbour).delete(MINE + "/" + id).then().statusCode(404);
        confirm(neighbour, id, "000000").statusCode(404);
        Calls.as(neighbour).get(ALL + "?household=" + house.id()).then().statusCode(403);
        Calls.as(leader).get(ALL + "?household=" + house.id()).then().statusCode(403);
        Calls.as(other).get(ALL + "?household=" + house.id()).then().statusCode(404);
        Calls.as(other).delete(ALL + "/" + id).then().statusCode(404);
        Calls.as(other)
                .body(TestChecks.contact(house.id(), null, ContactKind.MAIL, TestChecks.mail()))
                .put(ALL)
                .then()
                .statusCode(404);
    }

    @Test
    void aProtectedHouseholdIsTheCitysAlone() {
        checks.shield(house.id());

        String path = ALL + "?household=" + house.id();
        Calls.as(city.officer(town.place(), Role.HEAD)).get(path).then().statusCode(404);
        Calls.as(city.officer(city.city(), Role.CITY_ADMIN)).get(path).then().statusCode(200);
    }

    @Test
    void whatIsNoAddressOrNotOfTheHouseholdIsRefusedByField() {
        Calls.as(house.anyResident())
                .body(own("a@example.jp\r\nBcc: b@example.jp"))
                .put(MINE)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("address"));
        Map<String, Object> stranger = own(TestChecks.mail());
        stranger.put(
                "resident", checks.resident(town.houses().get(1).anyResident()).toString());
        Calls.as(house.anyResident())
                .body(stranger)
                .put(MINE)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("resident"));
    }

    private String put(String mail) {
        return Calls.as(house.anyResident())
                .body(own(mail))
                .put(MINE)
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(false))
                .extract()
                .path("id");
    }

    private Map<String, Object> own(String mail) {
        HouseholdId household = house.id();
        return new HashMap<>(Map.of("household", household.toString(), "kind", "MAIL", "address", mail));
    }

    private io.restassured.response.ValidatableResponse confirm(String id, String code) {
        return confirm(house.anyResident(), id, code);
    }

    private io.restassured.response.ValidatableResponse confirm(AccountId by, String id, String code) {
        return Calls.as(by)
                .body(Map.of("code", code))
                .post(MINE + "/" + id + "/confirmation")
                .then();
    }

    private String code(String mail) {
        var found = java.util.regex.Pattern.compile("[0-9]{6}")
                .matcher(server.to(mail).get(0).text());
        return found.find() ? found.group() : null;
    }
}
