package jp.kairan.directory.imports;

import static jp.kairan.directory.imports.Registered.applied;
import static jp.kairan.directory.imports.Registered.checked;
import static jp.kairan.directory.imports.Registered.id;
import static jp.kairan.directory.imports.Registered.upload;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.directory.imports.Registered.Town;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class ImportPermissionTest {
    private static final byte[] FILE = "世帯コード,所属コード,世帯主\n".getBytes(StandardCharsets.UTF_8);

    @Inject
    Registered registered;

    @Inject
    TestCity city;

    @Test
    void nobodyImportsWithoutASession() {
        Town town = registered.town();
        upload(asNobody(), RegisterKind.HOUSEHOLDS, town.place(), FILE)
                .post("/api/v1/imports")
                .then()
                .statusCode(401);
        asNobody().get("/api/v1/imports/" + UUID.randomUUID()).then().statusCode(401);
        asNobody()
                .post("/api/v1/imports/" + UUID.randomUUID() + "/application")
                .then()
                .statusCode(401);
    }

    @Test
    void whoHoldsNoOfficeThatImportsMayNot() {
        Town town = registered.town();
        AccountId leader = city.officer(town.group(), Role.GROUP_LEADER);
        upload(as(leader), RegisterKind.HOUSEHOLDS, town.group(), FILE)
                .post("/api/v1/imports")
                .then()
                .statusCode(403);
        upload(as(registered.town().head()), RegisterKind.HOUSEHOLDS, town.place(), FILE)
                .post("/api/v1/imports")
                .then()
                .statusCode(403);
    }

    @Test
    void theImportOfAnotherAssociationDoesNotExist() {
        Town town = registered.town();
        AccountId other = registered.town().head();
        String id = id(checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), "世帯コード,所属コード,世帯主\n"));

        for (String unseen : new String[] {id, UUID.randomUUID().toString()}) {
            as(other).get("/api/v1/imports/" + unseen).then().statusCode(404);
            as(other).post("/api/v1/imports/" + unseen + "/application").then().statusCode(404);
        }
        as(town.head()).get("/api/v1/imports/" + id).then().statusCode(200).body("state", equalTo("CHECKED"));
    }

    @Test
    void badFormsAreToldApartFromBadFiles() {
        Town town = registered.town();
        as(town.head())
                .contentType("multipart/form-data")
                .multiPart("kind", "HOUSEHOLDS")
                .multiPart("unit", town.place().id().toString())
                .post("/api/v1/imports")
                .then()
                .statusCode(400);
        as(town.head())
                .contentType("multipart/form-data")
                .multiPart("file", "r.csv", FILE, "text/csv")
                .multiPart("kind", "PETS")
                .multiPart("unit", town.place().id().toString())
                .post("/api/v1/imports")
                .then()
                .statusCode(400);
        as(town.head())
                .contentType("multipart/form-data")
                .multiPart("file", "r.csv", FILE, "text/csv")
                .multiPart("kind", "UNITS")
                .multiPart("unit", "x")
                .post("/api/v1/imports")
                .then()
                .statusCode(400);
        as(town.head()).get("/api/v1/imports/x").then().statusCode(404);
    }

    @Test
    void aProtectedHouseholdAnswersEveryGuessAlike() {
        Town town = registered.withHouses(1);
        registered.change("update household set protected = true where code = ?", town.house(1));
        registered.change(
                "insert into resident (id, household_id, name, search_key, created_at)"
                        + " select gen_random_uuid(), id, '山田花子', '山田花子', now() from household where code = ?",
                town.house(1));

        guess(
                town,
                RegisterKind.HOUSEHOLDS,
                "世帯コード,所属コード,世帯主,住所\n" + town.house(1) + "," + town.groupCode() + ",山田 1,米泉町1-1\n");
        guess(
                town,
                RegisterKind.HOUSEHOLDS,
                "世帯コード,所属コード,世帯主,住所\n" + town.house(1) + "," + town.groupCode() + ",山田 1,泉町7-7\n");
        guess(town, RegisterKind.RESIDENTS, "世帯コード,氏名\n" + town.house(1) + ",山田花子\n");
        guess(town, RegisterKind.RESIDENTS, "世帯コード,氏名\n" + town.house(1) + ",別の人\n");
        guess(
                town,
                RegisterKind.OFFICES,
                "単位コード,役職,世帯コード,氏名,任期開始\n" + town.code() + ",会長," + town.house(1) + ",山田花子,2024-04-01\n");
        guess(
                town,
                RegisterKind.OFFICES,
                "単位コード,役職,世帯コード,氏名,任期開始\n" + town.code() + ",会長," + town.house(1) + ",別の人,2024-04-01\n");
        checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), "世帯コード,所属コード,世帯主\n")
                .body("report.missing.code", hasItem(town.house(1)))
                .body("report.missing.label", contains(nullValue()));
    }

    private static void guess(Town town, RegisterKind kind, String file) {
        checked(town.head(), kind, town.place(), file)
                .body("report.faults.reason", contains("HOUSEHOLD_PROTECTED"))
                .body("report.faults.column", contains("世帯コード"));
    }

    @Test
    void valuesOfProtectedHouseholdsAreForCityAdministratorsAlone() {
        Town town = registered.withHouses(1);
        registered.change("update household set protected = true where code = ?", town.house(1));
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);

        ValidatableResponse seen = checked(
                        admin,
                        RegisterKind.HOUSEHOLDS,
                        town.place(),
                        "世帯コード,所属コード,世帯主\n" + town.house(1) + "," + town.groupCode() + ",山本\n")
                .body("report.differences.after", contains("山本"));

        as(town.head())
                .get("/api/v1/imports/" + id(seen))
                .then()
                .statusCode(200)
                .body("report.differences.field", contains("name"))
                .body("report.differences[0].shielded", equalTo(true))
                .body("report.differences[0].after", nullValue())
                .body("report.differences[0].before", nullValue());
    }

    @Test
    void theAuditKnowsNumbersAndNoNames() {
        Town town = registered.town();
        String id = applied(
                        town.head(),
                        RegisterKind.HOUSEHOLDS,
                        town.place(),
                        "世帯コード,所属コード,世帯主,住所\n" + town.house(1) + "," + town.groupCode() + ",珍名院,秘密町1-1\n")
                .extract()
                .path("id");

        var noted = registered.texts(
                "select action || detail::text as text from audit_entry where subject_id = ? order by seq",
                UUID.fromString(id));
        assertThat(noted).hasSize(2);
        assertThat(noted.get(0)).startsWith("RegisterChecked").contains("\"added\": 1");
        assertThat(noted.get(1))
                .startsWith("RegisterApplied")
                .doesNotContain("珍名院")
                .doesNotContain("秘密町");
    }
}
