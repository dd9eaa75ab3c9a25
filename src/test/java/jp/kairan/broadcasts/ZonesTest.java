package jp.kairan.broadcasts;

import static jp.kairan.broadcasts.BroadcastCalls.desk;
import static jp.kairan.broadcasts.BroadcastCalls.inbox;
import static jp.kairan.broadcasts.BroadcastCalls.read;
import static jp.kairan.broadcasts.BroadcastCalls.sent;
import static jp.kairan.broadcasts.BroadcastCalls.words;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class ZonesTest {
    @Inject
    TestCity city;

    private AccountId staff;
    private Association inside;
    private Association outside;
    private String name;

    @BeforeEach
    void twoAssociations() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
        inside = city.association(1, 1);
        outside = city.association(1, 1);
        name = "浸水想定区域" + NewWord.next();
    }

    private String zone(String called, UnitId... units) {
        return as(staff)
                .body(Map.of("name", called, "units", List.of(units)))
                .post("/api/v1/zones")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> about(String zone) {
        Map<String, Object> entry = words("水位が上がっています" + NewWord.next());
        entry.put("area", Map.of("zones", List.of(zone)));
        return entry;
    }

    @Test
    void aZoneStandsForItsUnits() {
        String id = sent(staff, about(zone(name, inside.place().id())));

        assertThat(inbox(inside.houses().get(0).anyResident(), id)).isNotNull();
        assertThat(inbox(outside.houses().get(0).anyResident(), id)).isNull();
        as(staff).get("/api/v1/zones").then().body("items.name", hasItem(name));
    }

    @Test
    void changingAZoneChangesNothingThatWentOut() {
        String zone = zone(name, inside.place().id());
        String id = sent(staff, about(zone));

        as(staff)
                .body(Map.of("name", name, "units", List.of(outside.place().id())))
                .put("/api/v1/zones/" + zone)
                .then()
                .statusCode(200);

        assertThat(read(id, "ja").getList("bulletins[0].areas.unit"))
                .containsExactly(inside.place().id().toString());
        assertThat(inbox(outside.houses().get(0).anyResident(), id)).isNull();
        as(staff).delete("/api/v1/zones/" + zone).then().statusCode(204);
    }

    @Test
    void aZoneThatAMessageUnderWayNamesIsNotDeleted() {
        String zone = zone(name, inside.place().id());
        as(staff)
                .body(Map.of("message", about(zone), "drill", false, "send", false))
                .post("/api/v1/broadcasts")
                .then()
                .statusCode(201);

        as(staff).delete("/api/v1/zones/" + zone).then().statusCode(409);
    }

    @Test
    void whatASecondPersonSawIsWhatGoesOutWhateverBecomesOfTheZone() {
        String zone = zone(name, inside.federation().id());
        Map<String, Object> entry = about(zone);
        entry.put("urgency", "IMMEDIATE");
        String id = sent(staff, entry);
        as(staff)
                .body(Map.of("name", name, "units", List.of(outside.federation().id())))
                .put("/api/v1/zones/" + zone)
                .then()
                .statusCode(200);

        BroadcastCalls.step(city.officer(city.city(), Role.CITY_STAFF), id, "approval")
                .then()
                .statusCode(201);

        assertThat(read(id, "ja").getList("bulletins[0].areas.unit"))
                .containsExactly(inside.federation().id().toString());
    }

    @Test
    void aTemplateNamesTheZoneAlsoInWhatFollows() {
        String zone = zone(name, inside.place().id());
        Map<String, Object> entry = BroadcastCalls.template("WATER_CUT", Map.of("time", "2026-11-21T09:00:00+09:00"));
        entry.put("area", Map.of("zones", List.of(zone)));
        String id = sent(staff, entry);

        as(staff)
                .body(Map.of("send", true))
                .post("/api/v1/broadcasts/" + id + "/all-clear")
                .then()
                .statusCode(201);

        assertThat(read(id, "ja").getList("bulletins.body", String.class)).allMatch(body -> body.contains(name));
    }

    @Test
    void aZoneOfManyAssociationsGoesFar() {
        Map<String, Object> entry =
                about(zone(name, inside.place().id(), outside.place().id()));
        entry.put("urgency", "IMMEDIATE");

        assertThat(desk(staff, sent(staff, entry)).getString("message.state")).isEqualTo("SUBMITTED");
    }

    @Test
    void namesAreTakenOnceAndGroupsAreNoPartsOfZones() {
        zone(name, inside.place().id());
        as(staff)
                .body(Map.of("name", name, "units", List.of(inside.place().id())))
                .post("/api/v1/zones")
                .then()
                .statusCode(409)
                .body("type", endsWith("zone-name-taken"));
        as(staff)
                .body(Map.of(
                        "name",
                        name + "班",
                        "units",
                        List.of(inside.groups().get(0).id())))
                .post("/api/v1/zones")
                .then()
                .statusCode(400);
    }
}
