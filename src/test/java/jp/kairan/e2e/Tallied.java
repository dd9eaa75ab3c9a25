package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tally as the service tells it at one unit, with every count under its own name, such as {@code accounts.opened}.
 *
 * @param notice which notice
 * @param total what it says of everything at and under the unit
 * @param here what it says of the unit itself
 * @param parts the units directly below as they came
 */
record Tallied(String notice, Map<String, Long> total, Map<String, Long> here, List<Map<String, Object>> parts) {

    static Tallied at(Visitor officer, String notice, String unit) {
        Response answer = officer.get("/api/v1/notices/" + notice + "/tally?unit=" + unit);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonPath body = answer.jsonPath();
        return new Tallied(notice, flat(body.getMap("total")), flat(body.getMap("here")), body.getList("parts"));
    }

    long count(String name) {
        return total.get(name);
    }

    /** Asks at every unit below and holds its answer against the one above; gives how many levels were asked. */
    int levelsThatAddUp(Visitor officer) {
        Map<String, Long> sum = new TreeMap<>(here);
        int below = 0;
        for (Map<String, Object> part : parts) {
            Map<String, Long> counts = flat(part.get("counts"));
            counts.forEach((name, count) -> sum.merge(name, count, Long::sum));
            if (!"GROUP".equals(part.get("kind"))) {
                Tallied own = at(officer, notice, (String) part.get("unit"));
                assertThat(own.total()).as("asked there and asked above").isEqualTo(counts);
                below = Math.max(below, own.levelsThatAddUp(officer));
            }
        }
        assertThat(sum).as("here and parts").isEqualTo(total);
        return below + 1;
    }

    private static Map<String, Long> flat(Object counts) {
        Map<String, Long> flat = new TreeMap<>();
        ((Map<?, ?>) counts)
                .forEach((group, numbers) -> ((Map<?, ?>) numbers)
                        .forEach((name, count) -> flat.put(group + "." + name, ((Number) count).longValue())));
        return flat;
    }
}
