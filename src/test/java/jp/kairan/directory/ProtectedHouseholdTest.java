package jp.kairan.directory;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class ProtectedHouseholdTest {
    private static final List<String> SECRETS = List.of("秘密町", "920-9999", "076-999-9999", "隠岐", "オキ");

    @Inject
    TestCity city;

    @Inject
    Sql sql;

    private Association place;
    private AccountId head;
    private AccountId admin;
    private AccountId resident;
    private HouseholdId household;
    private String url;
    private String residentId;

    @BeforeEach
    void settle() {
        place = city.association(1, 2);
        head = city.officer(place.place(), Role.HEAD);
        admin = city.officer(city.city(), Role.CITY_ADMIN);
        household = place.houses().get(0).id();
        resident = place.houses().get(0).anyResident();
        url = "/api/v1/households/" + household;
        as(head).body(Map.of("address", "石川県金沢市秘密町1", "postalCode", "920-9999", "phone", "076-999-9999"))
                .patch(url)
                .then()
                .statusCode(200);
        residentId = as(head).get(url + "/residents").path("items[0].id");
        as(head).body(Map.of("name", "隠岐 花子", "nameKana", "オキ ハナコ", "phone", "076-999-9999"))
                .patch(url + "/residents/" + residentId)
                .then()
                .statusCode(200);
        as(head).body(Map.of("protected", true)).patch(url).then().statusCode(200);
    }

    @Test
    void familyElsewhereIsAStrangerToIt() {
        TestCity.House large = city.house(place.groups().get(0), 2);
        AccountId elsewhere = large.accounts().get(1);
        String home = "/api/v1/households/" + large.id();
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("update resident set lives_elsewhere = true where account_id = ?", elsewhere));
        as(elsewhere).get(home).then().statusCode(200);
        as(head).body(Map.of("protected", true)).patch(home).then().statusCode(200);

        as(elsewhere).get(home).then().statusCode(404);
        as(elsewhere).get("/api/v1/me").then().body("homes", hasSize(0));
        assertThat(as(elsewhere).get("/api/v1/me/export").asString())
                .doesNotContain("金沢市", large.id().toString());
        as(large.anyResident()).get(home).then().statusCode(200).body("address", equalTo("石川県金沢市試験町1-1"));
    }

    @Test
    void noReaderOfNamesLearnsWhatIsProtected() {
        List<AccountId> readers = List.of(
                head,
                city.officer(place.place(), Role.VICE_HEAD),
                city.officer(place.place(), Role.WELFARE_COMMISSIONER),
                city.officer(place.groups().get(0), Role.GROUP_LEADER));
        for (AccountId reader : readers) {
            tellsNothing(reader, url);
            tellsNothing(reader, url + "/residents");
            tellsNothing(reader, "/api/v1/units/" + place.place().id() + "/households");
            tellsNothing(reader, "/api/v1/units/" + place.groups().get(0).id() + "/households");
        }
        as(head).get(url + "/residents").then().statusCode(403);
    }

    @Test
    void searchingForWhoLivesThereFindsNothing() {
        for (String sought : List.of("隠岐", "オキハナ")) {
            as(head).queryParam("q", sought)
                    .get("/api/v1/units/" + place.place().id() + "/households")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
            as(admin)
                    .queryParam("q", sought)
                    .get("/api/v1/units/" + place.place().id() + "/households")
                    .then()
                    .body("items", hasSize(1));
        }
    }

    @Test
    void anOfficerCanNeitherLiftTheProtectionNorWriteBehindIt() {
        for (Map<String, Object> change : List.<Map<String, Object>>of(
                Map.of("protected", false), Map.of("address", "別の町"), Map.of("phone", "1"))) {
            as(head).body(change)
                    .patch(url)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:kairan:problem:household-protected"));
        }
        as(head).body(Map.of("name", "誰か"))
                .patch(url + "/residents/" + residentId)
                .then()
                .statusCode(403);
        as(head).body(Map.of("name", "誰か")).post(url + "/residents").then().statusCode(403);
        String answer = as(head).body(Map.of("channel", "PAPER"))
                .patch(url)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer).doesNotContain(SECRETS);
    }

    @Test
    void theNameDoesNotComeOutThroughOfficesMembershipsOrLists() {
        String group = "/api/v1/units/" + place.groups().get(0).id() + "/offices";
        as(head).body(DirectoryCalls.office(resident)).post(group).then().statusCode(201);
        tellsNothing(head, group);
        var organisation = city.unit(place.place(), UnitKind.ORGANISATION, "試験団");
        String members = "/api/v1/units/" + organisation.id() + "/members";
        as(head).body(Map.of("account", resident, "from", LocalDate.of(2026, 4, 1)))
                .post(members)
                .then()
                .statusCode(201);
        tellsNothing(head, members);
        String list = as(head).body(Map.of("unit", place.place().id(), "name", "名簿"))
                .post("/api/v1/lists")
                .path("id");
        as(head).body(Map.of("households", List.of(household), "accounts", List.of(resident)))
                .put("/api/v1/lists/" + list + "/entries")
                .then()
                .statusCode(200);
        tellsNothing(head, "/api/v1/lists/" + list + "/entries");
    }

    @Test
    void aProtectedResidentCannotBeAppointedBlindly() {
        as(head).body(Map.of("role", "GROUP_LEADER", "resident", residentId, "from", LocalDate.of(2026, 4, 1)))
                .post("/api/v1/units/" + place.groups().get(0).id() + "/offices")
                .then()
                .statusCode(404);
    }

    @Test
    void theHouseholdItselfAndTheCitysAdministratorsSeeEverything() {
        for (AccountId reader : List.of(resident, admin)) {
            as(reader).get(url).then().statusCode(200).body("address", equalTo("石川県金沢市秘密町1"));
            as(reader).get(url + "/residents").then().statusCode(200).body("items[0].name", equalTo("隠岐 花子"));
        }
        as(admin).body(Map.of("protected", false)).patch(url).then().statusCode(200);
        as(head).get(url).then().body("address", equalTo("石川県金沢市秘密町1"));
    }

    private static void tellsNothing(AccountId reader, String path) {
        assertThat(as(reader).get(path).asString()).doesNotContain(SECRETS);
    }
}
