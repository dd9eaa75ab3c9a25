package jp.kairan.broadcasts;

import static jp.kairan.broadcasts.BroadcastCalls.inbox;
import static jp.kairan.broadcasts.BroadcastCalls.read;
import static jp.kairan.broadcasts.BroadcastCalls.send;
import static jp.kairan.broadcasts.BroadcastCalls.step;
import static jp.kairan.broadcasts.BroadcastCalls.template;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import jp.kairan.shelters.Hazard;
import jp.kairan.shelters.ShelterCalls;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class DrillTest {
    @Inject
    TestCity city;

    @Inject
    Clock clock;

    @Inject
    Phrases phrases;

    private AccountId staff;
    private Association association;
    private AccountId resident;

    @BeforeEach
    void anAssociation() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
        association = city.association(1, 1);
        resident = association.houses().get(0).anyResident();
    }

    private Map<String, Object> evacuation() {
        return template(
                "EVACUATION_LEVEL4",
                Map.of("time", Instant.now(clock).toString()),
                association.place().id());
    }

    private String drill(Map<String, Object> entry) {
        return send(staff, entry, true).then().statusCode(201).extract().path("id");
    }

    @Test
    void aDrillSaysSoFirstInEveryLanguage() {
        String id = drill(evacuation());

        for (Language language : Language.values()) {
            var reading = read(id, language.tag());
            assertThat(reading.getBoolean("bulletins[0].drill")).isTrue();
            assertThat(reading.getString("bulletins[0].title"))
                    .startsWith(phrases.text("label.drill", language, Map.of()));
            assertThat(reading.getString("bulletins[0].body"))
                    .startsWith(phrases.text("alert.drill", language, Map.of()));
        }
        assertThat(inbox(resident, id).get("title").toString()).startsWith("【訓練】");
    }

    @Test
    void aDrillNeverGoesBeforeWhatIsReal() {
        String drill = drill(evacuation());
        String real = BroadcastCalls.sent(staff, evacuation());

        assertThat(inbox(resident, drill).get("urgency")).isEqualTo("IMPORTANT");
        assertThat(inbox(resident, real).get("urgency")).isEqualTo("EMERGENCY");
    }

    @Test
    void aDrillOpensNoShelter() {
        String shelter = ShelterCalls.add(staff, ShelterCalls.form(ShelterCalls.name(), 36.5, 136.6, Hazard.FLOOD));
        Map<String, Object> entry = template(
                "SHELTER_OPENED",
                Map.of("time", Instant.now(clock).toString()),
                association.place().id());
        entry.put("shelters", Map.of("ids", List.of(shelter)));

        drill(entry);

        asNobody().get("/api/v1/shelters/" + shelter).then().body("status.state", equalTo("UNKNOWN"));
    }

    @Test
    void aDrillStaysOneInEverythingThatFollows() {
        String id = drill(evacuation());
        jp.kairan.testing.Calls.as(staff)
                .body(Map.of("send", true))
                .post("/api/v1/broadcasts/" + id + "/all-clear")
                .then()
                .statusCode(201);

        assertThat(read(id, "ja").getList("bulletins.drill")).containsOnly(true);
        assertThat(read(id, "en").getString("bulletins[0].title"))
                .startsWith(phrases.text("label.drill", Language.EN, Map.of()));
    }

    @Test
    void aDrillThatGoesFarNeedsASecondPersonToo() {
        AccountId second = city.officer(city.city(), Role.CITY_STAFF);
        String id = drill(template(
                "EVACUATION_LEVEL3",
                Map.of("time", Instant.now(clock).toString()),
                association.federation().id()));

        assertThat(inbox(resident, id)).isNull();
        step(second, id, "approval").then().statusCode(201);
        assertThat(inbox(resident, id)).isNotNull();
    }
}
