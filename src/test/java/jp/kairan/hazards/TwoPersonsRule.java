package jp.kairan.hazards;

import static jp.kairan.hazards.HazardCalls.add;
import static jp.kairan.hazards.HazardCalls.found;
import static jp.kairan.hazards.HazardCalls.rule;
import static jp.kairan.testing.Calls.as;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.FindingId;
import jp.kairan.access.Role;
import jp.kairan.testing.TestCity;

/** Rules that act by themselves, for tests of what they find on an earthquake of today. */
@Singleton
class TwoPersonsRule {
    private final TestCity city;
    private final Arrivals arrivals;
    private final Clock clock;

    TwoPersonsRule(TestCity city, Arrivals arrivals, Clock clock) {
        this.city = city;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** A rule on intensity 7, who wrote it and who agreed to it, and a day that is today. */
    record Agreed(String id, AccountId writer, AccountId second, NewDay day, Arrivals arrivals) {
        void fed(Wire telegram) {
            arrivals.take(Actor.SYSTEM, telegram.bytes(), telegram.fileName(), Source.FEED);
        }

        Wire quake() {
            return day.quake(5, "7");
        }

        Wire takenBack() {
            return quake().cancelled(day.at(7));
        }

        Map<String, Object> finding() {
            return found(writer, day.event(), id);
        }

        FindingId findingId() {
            return FindingId.fromString(finding().get("id").toString());
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> turns() {
            return (List<Map<String, Object>>) finding().get("turns");
        }

        List<String> told() {
            return turns().stream()
                    .map(turn -> turn.get("turn") + " " + turn.get("mode"))
                    .toList();
        }

        void tidy() {
            fed(takenBack());
            as(writer).delete("/api/v1/hazard-rules/" + id).then();
        }
    }

    Agreed agreed() {
        AccountId writer = city.officer(city.city(), Role.CITY_STAFF);
        AccountId second = city.officer(city.city(), Role.CITY_ADMIN);
        String id = add(writer, rule("7", 0, "AUTOMATIC"));
        agree(id, second, 0);
        return new Agreed(id, writer, second, NewDay.today(clock), arrivals);
    }

    static void agree(String rule, AccountId by, int seen) {
        as(by).body(Map.of("lockVersion", seen))
                .post("/api/v1/hazard-rules/" + rule + "/approval")
                .then()
                .statusCode(201);
    }

    static void change(String id, AccountId by, int seen, String threshold) {
        Map<String, Object> rule = rule(threshold, 0, "AUTOMATIC");
        rule.put("lockVersion", seen);
        as(by).body(rule).put("/api/v1/hazard-rules/" + id).then().statusCode(200);
    }
}
