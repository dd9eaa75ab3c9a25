package jp.kairan.shelters.imports;

import static jp.kairan.shelters.ShelterCalls.add;
import static jp.kairan.shelters.ShelterCalls.form;
import static jp.kairan.shelters.ShelterCalls.say;
import static jp.kairan.shelters.imports.ListCalls.bringIn;
import static jp.kairan.shelters.imports.ListCalls.check;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.shelters.Hazard;
import jp.kairan.shelters.ShelterKind;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What we give as open data, and what our own import makes of it. */
@KairanTest
class OpenDataRoundTripTest {
    private static final String CSV = "/api/v1/open-data/shelters.csv";
    private static final String GEO = "/api/v1/open-data/shelters.geojson";

    @Inject
    TestCity city;

    @Inject
    OwnShelters own;

    @Inject
    Clock clock;

    private AccountId staff;

    @BeforeEach
    void begin() {
        own.begin();
        staff = city.officer(city.city(), Role.CITY_STAFF);
    }

    @AfterEach
    void remove() {
        own.remove();
    }

    private Map<String, Object> school(String name) {
        Map<String, Object> form = form(name, 36.59672393, 136.7369013, Hazard.EARTHQUAKE, Hazard.INLAND_FLOOD);
        form.put("code", "AA" + name.hashCode());
        form.put("phone", "0762576727");
        form.put("communities", List.of("宮野町会", "花園町会"));
        return form;
    }

    private static byte[] csv(String query) {
        return asNobody().get(CSV + query).then().statusCode(200).extract().asByteArray();
    }

    @Test
    void theListComesBackWithoutADifference() {
        Map<String, Object> form = school("三谷小学校" + NewWord.next());
        form.put("kana", "ミタニショウガッコウ");
        form.put("kinds", List.of("EMERGENCY_PLACE", "SHELTER"));
        form.put("capacity", 480);
        form.put("capacityNote", "屋内480人/屋外3,350人(面積の1/2)");
        form.put("note", "=洪水時2階以上,使用可\"");
        say(staff, add(staff, form), Map.of("state", "OPEN", "crowding", "CROWDED", "people", 84));
        add(staff, school("医王山小学校" + NewWord.next()));

        check(staff, ShelterKind.EMERGENCY_PLACE, own.rows(csv("")))
                .statusCode(200)
                .body("counts.rows", equalTo(2))
                .body("counts.unchanged", equalTo(2))
                .body("counts.faults", equalTo(0));
    }

    @Test
    void whatOurImportWouldRefuseIsWrittenSoThatItDoesNot() {
        Map<String, Object> form = school("三谷小学校" + NewWord.next());
        form.put("capacity", 12);
        form.put("capacityNote", "体育館だけ");
        form.put("note", "一行目\n二行目" + "長".repeat(600));
        add(staff, form);

        check(staff, ShelterKind.EMERGENCY_PLACE, own.rows(csv("")))
                .statusCode(200)
                .body("counts.rows", equalTo(1))
                .body("counts.faults", equalTo(0));
    }

    @Test
    void theListHasTheColumnsOfTheStandardAndWhatHoldsNow() {
        String name = "=三谷小学校" + NewWord.next();
        String id = add(staff, school(name));
        say(staff, id, Map.of("state", "OPEN", "crowding", "VACANT", "people", 3));

        String text = new String(csv(""), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF全国地方公共団体コード,ID,名称,名称_カナ,名称_英字,所在地_全国地方公共団体コード,町字ID,所在地_連結表記,");
        assertThat(text.lines().findFirst().orElseThrow()).endsWith("画像_ライセンス,備考,開設状況,混雑状況,避難者数,時点");
        assertThat(text.lines().findFirst().orElseThrow().split(",")).hasSize(39 + 4);
        assertThat(text.lines().filter(row -> row.contains(name)).toList())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(",'" + name + ",")
                .contains(",開設,空き,3,20")
                .contains("+09:00");
        assertThat(text).contains("\r\n");
    }

    @Test
    void whatWasStruckOffIsLeftOutAndOtherKindsHaveTheirOwnList() {
        String closed = "廃校" + NewWord.next();
        Map<String, Object> gone = school(closed);
        gone.put("closedOn", LocalDate.now(clock).toString());
        add(staff, gone);
        String hall = "福祉会館" + NewWord.next();
        Map<String, Object> welfare = school(hall);
        welfare.put("kinds", List.of("WELFARE"));
        add(staff, welfare);

        assertThat(new String(csv(""), StandardCharsets.UTF_8))
                .doesNotContain(closed)
                .doesNotContain(hall);
        assertThat(new String(csv("?kind=WELFARE"), StandardCharsets.UTF_8)).contains(hall);
        asNobody().get(GEO).then().body("features.properties.name", allOf(hasItem(hall), not(hasItem(closed))));
    }

    @Test
    void geoJsonGivesLongitudeFirstAndNoFeatureWithoutAPlace() {
        String id = add(staff, school("三谷小学校" + NewWord.next()));
        Map<String, Object> nowhere = school("どこか" + NewWord.next());
        nowhere.remove("latitude");
        nowhere.remove("longitude");
        String lost = add(staff, nowhere);
        int elsewhere = asNobody().get(GEO + "?kind=WELFARE").path("withoutPosition");
        nowhere.put("kinds", List.of("WELFARE"));
        nowhere.put("code", "AA" + NewWord.next());
        nowhere.put("name", NewWord.next());
        add(staff, nowhere);

        asNobody().get(GEO + "?kind=WELFARE").then().body("withoutPosition", equalTo(elsewhere + 1));
        var answer = asNobody()
                .get(GEO)
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("type", equalTo("FeatureCollection"))
                .body("features.id", allOf(hasItem(id), not(hasItem(lost))))
                .body("features.find { it.id == '" + id + "' }.type", equalTo("Feature"))
                .body("features.find { it.id == '" + id + "' }.geometry.type", equalTo("Point"))
                .body("features.find { it.id == '" + id + "' }.properties.stateName", equalTo("不明"))
                .body("credit", equalTo("金沢市オープンデータ"))
                .extract();
        assertThat(answer.asString()).contains("\"coordinates\":[136.7369013,36.59672393]");
        assertThat(answer.header("Link")).isEqualTo("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"");
    }

    @Test
    void whoHasTheListIsToldSoUntilSomethingChanges() {
        String id = add(staff, school("三谷小学校" + NewWord.next()));
        for (String path : List.of(CSV, GEO)) {
            var first = asNobody().header("Accept-Encoding", "identity").get(path);
            String tag = first.header("ETag");
            assertThat(tag).startsWith("\"");
            assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=10");
            asNobody().header("If-None-Match", tag).get(path).then().statusCode(304);
        }
        String tag = asNobody().get(CSV).header("ETag");
        say(staff, id, Map.of("state", "OPEN"));
        as(staff).header("If-None-Match", tag).get(CSV).then().statusCode(200);
    }

    @Test
    void thePublishedListComesBackWithoutADifference() throws IOException {
        Optional<Path> folder = Optional.ofNullable(
                        System.getProperty("conformance.fixtures", System.getenv("CONFORMANCE_FIXTURES")))
                .map(Path::of);
        assumeTrue(folder.isPresent(), "no fixtures here");
        bringIn(
                staff,
                ShelterKind.EMERGENCY_PLACE,
                Files.readAllBytes(folder.get().resolve("shelters/172014_evacuation_space.csv")));

        check(staff, ShelterKind.EMERGENCY_PLACE, own.rows(csv("")))
                .statusCode(200)
                .body("counts.rows", equalTo(506))
                .body("counts.unchanged", equalTo(506))
                .body("counts.faults", equalTo(0));
        List<String> ids = asNobody().get(GEO).path("features.id");
        assertThat(ids).hasSizeGreaterThanOrEqualTo(506).containsAll(own.ids());
    }
}
