package jp.kairan.register;

import static jp.kairan.testing.Calls.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.IncidentId;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestCity.Place;

/** What phones and desks send about the register. */
final class RegisterCalls {
    static final String REGISTER = "/api/v1/support-register";
    static final String ENTRIES = REGISTER + "/entries";
    static final String OPENINGS = REGISTER + "/openings";
    static final String MINE = REGISTER + "/mine";

    private RegisterCalls() {}

    static Map<String, Object> details(String word, String... reasons) {
        Map<String, Object> plan = new HashMap<>(Map.of(
                "place",
                word + "宅",
                "route",
                word + "の角を東へ",
                "supporters",
                List.of(Map.of("name", word, "phone", "090"))));
        return new HashMap<>(Map.of(
                "reasons",
                List.of(reasons),
                "note",
                word + "覚え",
                "needs",
                word + "補助",
                "equipment",
                word + "酸素",
                "powerDependent",
                true,
                "contact",
                word + "連絡",
                "plan",
                plan));
    }

    static Map<String, Object> unasked() {
        return Map.of("state", "NOT_ASKED", "to", List.of());
    }

    static Map<String, Object> refused() {
        return Map.of("state", "REFUSED", "to", List.of(), "on", "2026-04-01", "way", "BY_PHONE");
    }

    static Map<String, Object> given(String... to) {
        return Map.of("state", "GIVEN", "to", List.of(to), "on", "2026-04-01", "way", "PAPER");
    }

    static Map<String, Object> entry(String resident, Map<String, ?> details, Map<String, ?> consent) {
        return Map.of("resident", resident, "details", details, "consent", consent);
    }

    static Response add(AccountId by, Map<String, ?> entry) {
        return as(by).body(entry).post(ENTRIES);
    }

    static String added(AccountId staff, String resident, String word, Map<String, ?> consent) {
        return add(staff, entry(resident, details(word, "CARE_LEVEL", "ALONE"), consent))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String resident(Sql sql, House house) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.one(
                                "select id from resident where household_id = ? order by id limit 1",
                                row -> row.uuid("id").toString(),
                                house.id())
                        .orElseThrow());
    }

    static Response prepare(AccountId by, Place unit) {
        return as(by).get(REGISTER + "?reason=REVIEW&unit=" + unit.id());
    }

    static Response read(AccountId by, Place unit, String opening) {
        return as(by).get(REGISTER + "?unit=" + unit.id() + "&opening=" + opening);
    }

    static Response open(AccountId by, IncidentId check, Place unit, String again) {
        Map<String, Object> body = new HashMap<>(
                Map.of("check", check.toString(), "unit", unit.id().toString(), "purpose", "RESCUE"));
        if (again != null) {
            body.put("reason", again);
        }
        return as(by).body(body).post(OPENINGS);
    }

    static String opened(AccountId by, IncidentId check, Place unit) {
        return open(by, check, unit, null).then().statusCode(201).extract().path("id");
    }

    static List<String> names(Response answer) {
        return answer.then().statusCode(200).extract().path("items.entry");
    }

    static Incident incident(Incidents incidents, Instant since, boolean drill, Place area) {
        return incident(incidents, since, drill, area, area);
    }

    /** One about which somebody asks in some area. */
    static Incident incident(Incidents incidents, Instant since, boolean drill, Place by, Place area) {
        return QuarkusTransaction.requiringNew()
                .call(() -> incidents.open(IncidentId.next(), drill, by.id(), since, List.of(area.id())));
    }

    static void end(Incidents incidents, Incident incident) {
        QuarkusTransaction.requiringNew().run(() -> incidents.close(incident.id()));
    }

    static void update(Sql sql, String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement, values));
    }
}
