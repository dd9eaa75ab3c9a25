package jp.kairan.safety.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jp.kairan.evidence.Incident;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

/** Whoever stands at a shelter writes themselves down, once, without signing in, and not as a crowd. */
@KairanTest
class ArrivalsTest extends AtTheDoor {
    @Inject
    ForgetArrivals forget;

    @Test
    void aThousandPhonesBehindOneAddressAllGetIn() throws Exception {
        List<Callable<List<Integer>>> lanes = IntStream.range(0, 10)
                .<Callable<List<Integer>>>mapToObj(lane -> () -> IntStream.range(0, 100)
                        .mapToObj(i -> Calls.asNobody()
                                .header("X-Forwarded-For", "203.0.113.7")
                                .body(arrival())
                                .post(BOOK)
                                .statusCode())
                        .toList())
                .toList();

        assertThat(AtOnce.all(lanes).stream().flatMap(List::stream))
                .hasSize(1000)
                .containsOnly(201);
        Calls.as(staff)
                .get(BOOK + "/counts?check=" + drill.id() + "&shelter=" + shelter)
                .then()
                .statusCode(200)
                .body("arrivals", equalTo(1000))
                .body("unmatchedPeople", equalTo(1000));
        assertThat(checks.crowded(shelter)).as("beyond 600").isBetween(1L, 400L);
    }

    @Test
    void oneDeviceWritesDownNoCrowd() {
        Map<String, Object> body = arrival();
        for (int i = 0; i < 60; i++) {
            body.put("key", UUID.randomUUID().toString());
            arrive(body).statusCode(201);
        }
        body.put("key", UUID.randomUUID().toString());
        arrive(body).statusCode(429);
    }

    @Test
    void oneDeviceIsAtOneShelterAMinute() {
        Map<String, Object> body = arrival();
        arrive(body).statusCode(201);
        shelter = checks.shelter();
        body.put("code", door(false));
        body.put("key", UUID.randomUUID().toString());
        arrive(body).statusCode(429).header("Retry-After", org.hamcrest.Matchers.notNullValue());

        clock.turn(Duration.ofMinutes(2));
        body.put("sentAt", Instant.now(clock).toString());
        arrive(body).statusCode(201);
    }

    @Test
    void theSameKeyAtOnceIsOneEntry() throws Exception {
        Map<String, Object> body = arrival();

        List<Integer> statuses =
                AtOnce.times(8, () -> Calls.asNobody().body(body).post(BOOK).statusCode());

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(checks.names(shelter)).hasSize(1);
    }

    @Test
    void inRealityTheCheckOfTheirAssociationIsTheirs() {
        Incident check = checks.open(false, town.place());
        try {
            Map<String, Object> body = arrival();
            body.remove("drill");
            body.put("unit", town.place().id().toString());
            arrive(body)
                    .statusCode(201)
                    .body("drill", equalTo(false))
                    .body("check", equalTo(check.id().toString()));
            list(head, check, "unit=" + town.place().id()).statusCode(200).body("items", hasSize(1));
            list(head, drill, "unit=" + town.place().id()).statusCode(200).body("items", hasSize(0));
        } finally {
            checks.close(check);
        }
    }

    @Test
    void withoutACheckNobodyIsWrittenDown() {
        Map<String, Object> body = arrival();
        body.put("drill", UUID.randomUUID().toString());

        arrive(body).statusCode(409).body("type", endsWith("no-check-open"));
        assertThat(checks.names(shelter)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedByField() {
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "people",
                        21,
                        "name",
                        " ",
                        "nameKana",
                        "ア".repeat(61),
                        "phone",
                        "電話",
                        "status",
                        "OUTSIDE",
                        "comment",
                        "あ".repeat(501))
                .entrySet()) {
            Map<String, Object> body = arrival();
            body.put(wrong.getKey(), wrong.getValue());
            arrive(body).statusCode(400);
        }
        for (String field : List.of("name", "nameKana", "comment")) {
            Map<String, Object> body = arrival();
            body.put(field, "a\u0007b");
            arrive(body).statusCode(400).body("violations[0].field", equalTo(field));
        }
        Map<String, Object> body = arrival();
        body.put("unit", town.groups().get(0).id().toString());
        arrive(body).statusCode(400).body("violations[0].field", equalTo("unit"));
        assertThat(checks.names(shelter)).isEmpty();
    }

    @Test
    void namesCloseADayAfterTheEndAndGoAfterThirty() {
        String id = named();
        checks.close(drill);
        clock.turn(Duration.ofHours(25));
        list(head, drill, "unit=" + town.place().id())
                .statusCode(409)
                .body("type", endsWith("shelter-arrivals-closed"));
        Calls.as(head)
                .body(Map.of("household", house.id().toString()))
                .post(BOOK + "/" + id + "/match")
                .then()
                .statusCode(409);
        clock.turn(Duration.ofDays(28));
        forget.forget();
        assertThat(checks.names(shelter)).containsExactly(name);

        clock.turn(Duration.ofDays(1));
        forget.forget();
        assertThat(checks.names(shelter)).containsExactly("");
    }
}
