package jp.kairan.shelters.imports;

import static jp.kairan.shelters.ShelterKind.EMERGENCY_PLACE;
import static jp.kairan.shelters.ShelterKind.SHELTER;
import static jp.kairan.shelters.imports.ListCalls.apply;
import static jp.kairan.shelters.imports.ListCalls.bringIn;
import static jp.kairan.shelters.imports.ListCalls.check;
import static jp.kairan.shelters.imports.ListCalls.utf8;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class BringingInAListTest {
    private static final String HEADER = "ID,名称,所在地_連結表記,緯度,経度,災害種別_地震,指定避難所との重複,想定収容人数\n";
    private static final AtomicInteger PLACES = new AtomicInteger();

    @Inject
    TestCity city;

    @Inject
    Sql sql;

    private AccountId staff;
    private String mark;
    private String at;

    @BeforeEach
    void settle() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
        mark = UUID.randomUUID().toString().substring(0, 8);
        at = "26." + (1000 + PLACES.incrementAndGet());
    }

    @Test
    void aListIsShownFirstAndThenMadeAsShown() {
        byte[] list = list("A" + mark, "138人");
        ValidatableResponse shown = check(staff, EMERGENCY_PLACE, list)
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("counts.added", equalTo(1))
                .body("changes.name", contains("館" + mark));
        found().body("items", empty());

        apply(staff, EMERGENCY_PLACE, list, shown.extract().path("difference"))
                .statusCode(200)
                .body("applied", equalTo(true))
                .body("counts.added", equalTo(1));

        found().body("items", hasSize(1))
                .body("items[0].capacity", equalTo(138))
                .body("items[0].kinds", contains("EMERGENCY_PLACE", "SHELTER"))
                .body("items[0].hazards", contains("EARTHQUAKE"))
                .body("items[0].status.state", equalTo("UNKNOWN"));
    }

    @Test
    void theSameListAgainChangesNothing() {
        byte[] list = list("A" + mark, "138人");
        String shown = check(staff, EMERGENCY_PLACE, list).extract().path("difference");
        apply(staff, EMERGENCY_PLACE, list, shown).statusCode(200);

        apply(staff, EMERGENCY_PLACE, list, shown)
                .statusCode(200)
                .body("counts.added", equalTo(0))
                .body("counts.unchanged", equalTo(1));
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void aChangeIsShownFieldByField() {
        bringIn(staff, EMERGENCY_PLACE, list("A" + mark, "138人"));

        check(staff, EMERGENCY_PLACE, list("A" + mark, "140人"))
                .body("counts.changed", equalTo(1))
                .body("changes.field", contains("capacity"))
                .body("changes.before", contains("138"))
                .body("changes.after", contains("140"));
    }

    @Test
    void anotherDifferenceThanTheOneShownIsNotMade() {
        bringIn(staff, EMERGENCY_PLACE, list("A" + mark, "138人"));
        byte[] newer = list("A" + mark, "140人");
        String shown = check(staff, EMERGENCY_PLACE, newer).extract().path("difference");
        bringIn(staff, EMERGENCY_PLACE, list("A" + mark, "139人"));

        apply(staff, EMERGENCY_PLACE, newer, shown).statusCode(409).body("type", endsWith("shelter-list-outdated"));
        found().body("items[0].capacity", equalTo(139));
        as(staff)
                .contentType("text/csv")
                .body(newer)
                .post("/api/v1/shelter-imports?apply=true")
                .then()
                .statusCode(400)
                .body("violations.field", contains("difference"));
    }

    @Test
    void oneBadRowAndNothingIsMade() {
        byte[] list = utf8(HEADER + "A" + mark + ",館" + mark + ",市1," + at + ",136.1,1,,\nB,,市2,36.5,136.6,1,,\n");
        check(staff, EMERGENCY_PLACE, list)
                .statusCode(200)
                .body("difference", nullValue())
                .body("faults.line", contains(3))
                .body("faults.reason", contains("REQUIRED"));

        apply(staff, EMERGENCY_PLACE, list, "0").statusCode(409).body("type", endsWith("shelter-list-refused"));
        found().body("items", empty());
    }

    @Test
    void theSamePlaceInAnotherLayoutIsTheSameShelter() {
        bringIn(staff, EMERGENCY_PLACE, list("A" + mark, "138人"));
        byte[] national = utf8("共通ID,施設・場所名,住所,津波,緯度,経度\nE" + mark + ",館" + mark + ",市1,1," + at + "5,136.1\n");
        bringIn(staff, EMERGENCY_PLACE, national).body("counts.added", equalTo(0));

        found().body("items", hasSize(1))
                .body("items[0].code", equalTo("A" + mark))
                .body("items[0].nationalId", equalTo("E" + mark))
                .body("items[0].capacity", equalTo(138))
                .body("items[0].hazards", contains("EARTHQUAKE", "TSUNAMI"));
    }

    @Test
    void theSameNameElsewhereIsAnotherShelter() {
        bringIn(staff, EMERGENCY_PLACE, list("A" + mark, "138人"));
        byte[] elsewhere = utf8("名称,住所,緯度,経度\n館" + mark + ",市9," + at + ",137.9\n");

        bringIn(staff, EMERGENCY_PLACE, elsewhere).body("counts.added", equalTo(1));
    }

    @Test
    void aListOfAnotherKindAddsTheKind() {
        byte[] places = utf8("ID,名称,住所,緯度,経度\nA" + mark + ",館" + mark + ",市1," + at + ",136.1\n");
        bringIn(staff, EMERGENCY_PLACE, places);
        bringIn(staff, SHELTER, places).body("changes.field", contains("kinds"));

        found().body("items", hasSize(1)).body("items[0].kinds", contains("EMERGENCY_PLACE", "SHELTER"));
    }

    @Test
    void twoRowsOfOneShelterAreRefused() {
        String row = "A" + mark + ",館" + mark + ",市1," + at + ",136.1,1,,\n";
        check(staff, EMERGENCY_PLACE, utf8(HEADER + row + row)).body("faults.reason", hasItem("DUPLICATE"));

        String nameless = "館" + mark + ",市1," + at + ",136.1\n";
        check(staff, EMERGENCY_PLACE, utf8("名称,住所,緯度,経度\n" + nameless + nameless))
                .body("faults.line", contains(3))
                .body("faults.reason", contains("DUPLICATE"));
    }

    @Test
    void whatAListDoesNotNameIsToldAndStays() {
        bringIn(staff, EMERGENCY_PLACE, list("A" + mark, "138人"));
        byte[] other = utf8("名称,住所\n別の館" + mark + ",市2\n");

        bringIn(staff, EMERGENCY_PLACE, other).body("counts.missing", not(equalTo(0)));
        found().body("items", hasSize(2));
    }

    @Test
    void noStatusChangesAndNobodyIsNotified() {
        bringIn(staff, EMERGENCY_PLACE, list("A" + mark, "138人"));
        String id = found().extract().path("items[0].id");
        as(staff).body(Map.of("state", "OPEN")).post("/api/v1/shelters/" + id + "/statuses");
        long notices = number("select count(*) from notice");
        bringIn(staff, EMERGENCY_PLACE, list("A" + mark, "140人"));

        found().body("items[0].status.state", equalTo("OPEN")).body("items[0].capacity", equalTo(140));
        assertThat(number("select count(*) from shelter_status where shelter_id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from notice")).isEqualTo(notices);
    }

    @Test
    void aListThatTwoMakeAtOnceIsMadeOnce() throws Exception {
        byte[] list = list("A" + mark, "138人");
        String shown = check(staff, EMERGENCY_PLACE, list).extract().path("difference");
        Callable<Integer> make =
                () -> apply(staff, EMERGENCY_PLACE, list, shown).extract().path("counts.added");

        assertThat(AtOnce.all(List.of(make, make, make))).containsExactlyInAnyOrder(1, 0, 0);
        found().body("items", hasSize(1));
    }

    private byte[] list(String code, String capacity) {
        return utf8(HEADER + code + ",館" + mark + ",市1," + at + ",136.1,1,1,\"" + capacity + "\"\n");
    }

    private ValidatableResponse found() {
        return asNobody().get("/api/v1/shelters?q=館" + mark).then().statusCode(200);
    }

    private long written() {
        return number("select count(*) from audit_entry where action = 'ShelterListApplied' and actor = 'account:"
                + staff + "'");
    }

    private long number(String query) {
        return QuarkusTransaction.requiringNew().call(() -> sql.number(query));
    }
}
