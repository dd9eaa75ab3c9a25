package jp.kairan.snow;

import static jp.kairan.testing.Calls.as;

import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity.Place;

/** What phones send about snow. */
final class SnowCalls {
    static final String SNOW = "/api/v1/snow";
    static final String REQUESTS = "/api/v1/snow-requests";
    static final String TEAMS = "/api/v1/snow-teams";
    static final String PHONE = "076-123-9876";

    private SnowCalls() {}

    static String stretch(AccountId by, Place unit, String name) {
        return add(by, unit, name).then().statusCode(201).extract().path("id");
    }

    static Response add(AccountId by, Place unit, String name) {
        Map<String, Object> body = new HashMap<>(Map.of("unit", unit.id().toString()));
        if (name != null) {
            body.put("name", name);
        }
        return as(by).body(body).post(SNOW);
    }

    static Response say(AccountId by, String stretch, Map<String, ?> body) {
        return as(by).body(body).post(SNOW + "/" + stretch + "/statuses");
    }

    static Map<String, Object> wish(HouseholdId house, LocalDate... days) {
        return new HashMap<>(Map.of(
                "household",
                house.toString(),
                "places",
                List.of("ENTRANCE", "PATH"),
                "days",
                Arrays.stream(days).map(LocalDate::toString).toList(),
                "phone",
                PHONE));
    }

    static Response ask(AccountId by, Map<String, ?> wish) {
        return as(by).body(wish).post(REQUESTS);
    }

    static String asked(AccountId by, HouseholdId house, LocalDate... days) {
        return ask(by, wish(house, days)).then().statusCode(201).extract().path("id");
    }

    static Map<String, Object> crew(int perDay, Place... federations) {
        return Map.of(
                "name",
                NewWord.next(),
                "kind",
                "STUDENTS",
                "members",
                6,
                "perDay",
                perDay,
                "weekdays",
                Arrays.stream(DayOfWeek.values()).map(Enum::name).toList(),
                "federations",
                Arrays.stream(federations).map(f -> f.id().toString()).toList());
    }

    static String registered(AccountId leader, Map<String, ?> crew) {
        return as(leader)
                .body(crew)
                .post(TEAMS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String approved(AccountId staff, AccountId leader, Map<String, ?> crew) {
        String id = registered(leader, crew);
        as(staff).post(TEAMS + "/" + id + "/approval").then().statusCode(201);
        return id;
    }

    static Response offer(AccountId by, String request, String team, LocalDate day) {
        return as(by).body(Map.of("team", team, "day", day.toString())).post(REQUESTS + "/" + request + "/offer");
    }

    static Response act(AccountId by, String request, String what) {
        return as(by).post(REQUESTS + "/" + request + "/" + what);
    }

    static Response report(AccountId by, String request) {
        return as(by).body(Map.of("people", 4, "minutes", 30)).post(REQUESTS + "/" + request + "/report");
    }

    static Response look(AccountId by, String request) {
        return as(by).body(Map.of("why", "PLAN")).post(REQUESTS + "/" + request + "/contact");
    }

    static Response read(AccountId by, String request) {
        return as(by).get(REQUESTS + "/" + request);
    }

    static List<String> inbox(AccountId of) {
        return as(of).get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.kind.startsWith('SNOW') }.title");
    }
}
