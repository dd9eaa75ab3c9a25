package jp.kairan.broadcasts.templates;

import static jp.kairan.shelters.ShelterCalls.add;
import static jp.kairan.shelters.ShelterCalls.form;
import static jp.kairan.shelters.ShelterCalls.name;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Language;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class TemplatesOverHttpTest {
    private static final String TEMPLATES = "/api/v1/broadcast-templates";
    private static final Map<String, Object> BEAR =
            Map.of("details", Map.of("place", "米泉川", "kana", "ヨネイズミガワ", "time", "2026-11-21T15:20:00+09:00"));

    @Inject
    TestCity city;

    private AccountId staff;

    @BeforeEach
    void settle() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
    }

    @Test
    void onlyWhoWritesBroadcastsSeesAndFillsTemplates() {
        var association = city.association(1, 1);
        AccountId resident = association.houses().get(0).anyResident();
        AccountId head = city.officer(association.place(), Role.HEAD);

        asNobody().get(TEMPLATES).then().statusCode(401);
        asNobody().body(BEAR).post(TEMPLATES + "/BEAR/preview").then().statusCode(401);
        for (AccountId other : List.of(resident, head)) {
            as(other).get(TEMPLATES).then().statusCode(403);
            as(other).body(BEAR).post(TEMPLATES + "/BEAR/preview").then().statusCode(403);
        }
        as(staff).get(TEMPLATES).then().statusCode(200);
        as(staff).body(BEAR).post(TEMPLATES + "/BEAR/preview").then().statusCode(200);
    }

    @Test
    void theListHasAllTheFormNeeds() {
        as(staff)
                .get(TEMPLATES)
                .then()
                .statusCode(200)
                .body("items", hasSize(Template.values().length))
                .body("items.label", hasItem("避難指示"))
                .body("items.example.title", everyItem(not(containsString("{"))))
                .body("items.find { it.template == 'EVACUATION_LEVEL4' }.needs", containsInAnyOrder("AREAS", "TIME"))
                .body("items.find { it.template == 'EVACUATION_LEVEL4' }.allows", containsInAnyOrder("HAZARDS"));
    }

    @Test
    void aPreviewSpeaksOfTheChosenUnitsAndSheltersInEveryLanguage() {
        var association = city.association(1, 1);
        String one = name();
        String other = name();
        List<String> shelters = List.of(add(staff, form(one, 36.5, 136.6)), add(staff, form(other, 36.5, 136.6)));

        as(staff)
                .body(Map.of(
                        "areas",
                        List.of(association.place().id().toString()),
                        "shelters",
                        shelters,
                        "details",
                        Map.of("time", "2026-11-21T15:20:00+09:00")))
                .post(TEMPLATES + "/SHELTER_OPENED/preview")
                .then()
                .statusCode(200)
                .body("texts", hasSize(Language.values().length))
                .body("texts[0].words.title", containsString("避難所を開設しました（2か所）"))
                .body("texts.words.body", everyItem(containsString(one)))
                .body("texts.words.body", everyItem(containsString(other)));
    }

    @Test
    void whatIsMissingOrNotThereIsRefused() {
        as(staff)
                .body(Map.of())
                .post(TEMPLATES + "/BEAR/preview")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("details.place", "details.time"))
                .body("violations.message", everyItem(containsString("このひな型に必要です")));
        as(staff).body(BEAR).post(TEMPLATES + "/DRAGON/preview").then().statusCode(404);
        as(staff)
                .body(Map.of("areas", List.of(UUID.randomUUID().toString())))
                .post(TEMPLATES + "/POWER_CUT/preview")
                .then()
                .statusCode(404);
        as(staff)
                .body(Map.of("shelters", List.of(UUID.randomUUID().toString())))
                .post(TEMPLATES + "/SHELTER_FULL/preview")
                .then()
                .statusCode(404);
    }

    @Test
    void hostileWordsOfAPlaceAreRefused() {
        for (String place : List.of("米泉\n川", "米".repeat(10_000), "米\u202e泉")) {
            as(staff)
                    .body(Map.of("details", Map.of("place", place, "time", "2026-11-21T15:20:00+09:00")))
                    .post(TEMPLATES + "/BEAR/preview")
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("details.place"));
        }
    }
}
