package jp.kairan.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.house.ContractOperations.Call;
import jp.kairan.house.ContractOperations.Parameter;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phone;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent to whichever operation, by a city administrator or by nobody: no 5xx, and failures are problems. */
@KairanTest
class ContractFuzzTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), true);

    @Inject
    TestCity city;

    @Inject
    Phones phones;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private int sent;
    private int accepted;
    private Phone admin;

    @BeforeEach
    void settle() {
        var association = city.association(2, 2);
        AccountId account = city.officer(city.city(), Role.CITY_ADMIN);
        admin = phones.enter(account);
        String unit = association.place().id().toString();
        as(account).body(Map.of("enrolment", "APPROVAL")).patch("/api/v1/units/" + unit);
        ids.put("UnitId", unit);
        ids.put("HouseholdId", association.houses().get(0).id().toString());
        ids.put("AccountId", association.houses().get(0).anyResident().toString());
        ids.put("DeviceId", admin.device().toString());
        ids.put("SessionId", admin.session().toString());
        ids.put(
                "ResidentId",
                as(account)
                        .get("/api/v1/households/" + ids.get("HouseholdId") + "/residents")
                        .path("items[0].id"));
        ids.put(
                "OfficeId",
                as(account)
                        .get("/api/v1/units/" + city.city().id() + "/offices")
                        .path("items[0].id"));
        Map<String, Object> list = Map.of("unit", unit, "name", "名簿" + UUID.randomUUID());
        ids.put("ListId", as(account).body(list).post("/api/v1/lists").path("id"));
        Map<String, Object> draft = Map.of(
                "unit", unit,
                "title", "夏祭り",
                "body", "8月2日",
                "category", "EVENT",
                "audience", List.of(Term.everyone(association.place().id())));
        ids.put("CircularId", as(account).body(draft).post("/api/v1/circulars").path("id"));
        Map<String, Object> room = Map.of(
                "unit",
                unit,
                "kind",
                "ROOM",
                "name",
                "大広間",
                "longestMinutes",
                1440,
                "daysAhead",
                700,
                "openings",
                List.of(Map.of("day", "MONDAY", "from", "00:00:00", "to", "00:00:00")));
        ids.put("FacilityId", as(account).body(room).post("/api/v1/facilities").path("id"));
        Map<String, Object> shelter =
                Map.of("name", "打鍵公民館", "address", "金沢市", "kinds", List.of("SHELTER"), "hazards", List.of("FIRE"));
        ids.put("ShelterId", as(account).body(shelter).post("/api/v1/shelters").path("id"));
        String published = as(account).body(draft).post("/api/v1/circulars").path("id");
        as(account).body(Map.of()).post("/api/v1/circulars/" + published + "/publication");
        ids.put(
                "NoticeId",
                as(association.houses().get(0).anyResident())
                        .get("/api/v1/inbox")
                        .path("items[0].id"));
        assertThat(ids.values()).doesNotContainNull();
    }

    @Test
    void noStringInABodyBreaksAnOperation() {
        for (Call call : ContractOperations.all()) {
            if (call.body() == null) {
                continue;
            }
            JsonNode base = fitted(call.body());
            for (List<Object> leaf : leaves(base)) {
                for (JsonNode value : HostileValues.IN_A_BODY) {
                    send(call, path(call, null, null), written(with(base, leaf, value)), leaf);
                }
            }
            for (String rubbish : List.of("", "{", "null", "[]", "\"\"", "1", "{\"a\":".repeat(2_000), "\u0000")) {
                send(call, path(call, null, null), rubbish, List.of("body"));
            }
        }
        verdict(3_000);
    }

    @Test
    void noQueryBreaksAnOperation() {
        for (Call call : ContractOperations.all()) {
            for (Parameter parameter : call.inQuery()) {
                for (String value : HostileValues.IN_A_QUERY) {
                    String others = call.inQuery().stream()
                            .filter(p -> p.needed() && !p.equals(parameter))
                            .map(p -> p.name() + "=" + ids.getOrDefault(p.type(), "x") + "&")
                            .reduce("", String::concat);
                    String query = "?" + others + parameter.name() + "=" + value;
                    send(call, path(call, null, null) + query, body(call), List.of(parameter.name()));
                }
            }
        }
        verdict(500);
    }

    @Test
    void noIdInAPathBreaksAnOperation() {
        for (Call call : ContractOperations.all()) {
            if (call.method().equals("GET")) {
                send(call, path(call, null, null), null, List.of("ids that exist"));
            }
            for (Parameter parameter : call.inPath()) {
                for (String value : HostileValues.IN_A_PATH) {
                    send(call, path(call, parameter, value), body(call), List.of(parameter.name()));
                }
            }
        }
        verdict(300);
    }

    private void verdict(int atLeast) {
        assertThat(faults).isEmpty();
        assertThat(sent).isGreaterThan(atLeast);
        assertThat(accepted).as("some are harmless and must get through").isPositive();
    }

    private void send(Call call, String path, String body, List<Object> where) {
        for (boolean known : List.of(true, false)) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + path))
                    .header("X-Forwarded-For", Phones.network())
                    .method(call.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            if (known) {
                request.header("Authorization", "Bearer " + admin.accessToken());
            }
            judge(call, where, body == null ? path : body, answer(request.build()));
        }
    }

    private void judge(Call call, List<Object> where, String what, Answer response) {
        sent++;
        int status = response.status();
        String type = response.type();
        if (status < 400) {
            accepted++;
        } else if (status >= 500
                || !type.startsWith("application/problem+json")
                || !response.body().contains("urn:kairan:problem:")) {
            String shown = what.length() > 200 ? what.substring(0, 200) : what;
            faults.add("%s %s: %d %s for %s -> %s"
                    .formatted(call, where, status, type, shown.replace("\u0000", "NUL"), response.body()));
        }
    }

    private record Answer(int status, String type, String body) {}

    /** A stream has no end to wait for: that it began is all that is read of it. */
    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            String type = response.headers().firstValue("Content-Type").orElse("none");
            try (InputStream body = response.body()) {
                String text = type.startsWith("text/event-stream") ? "" : new String(body.readAllBytes(), UTF_8);
                return new Answer(response.statusCode(), type, text);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String path(Call call, Parameter hostile, String value) {
        String path = call.path();
        for (Parameter p : call.inPath()) {
            String id = p.equals(hostile)
                    ? value
                    : ids.getOrDefault(p.type(), UUID.randomUUID().toString());
            path = path.replace("{" + p.name() + "}", id);
        }
        return path;
    }

    private String body(Call call) {
        return call.body() == null ? null : written(fitted(call.body()));
    }

    /** The example with ids of things that exist, so that a body gets as far as the database. */
    private JsonNode fitted(JsonNode example) {
        JsonNode copy = example.deepCopy();
        for (List<Object> leaf : leaves(copy)) {
            String name = leaf.stream()
                    .filter(String.class::isInstance)
                    .map(Object::toString)
                    .reduce("", (a, b) -> b);
            String type = name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Id";
            String id = ids.getOrDefault(type.replace("ParentId", "UnitId"), ids.get(type.replaceFirst("sId$", "Id")));
            if (id != null) {
                copy = with(copy, leaf, JSON.valueToTree(id));
            }
        }
        return copy;
    }

    private static List<List<Object>> leaves(JsonNode node) {
        List<List<Object>> all = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(e -> leaves(e.getValue()).forEach(rest -> all.add(joined(e.getKey(), rest))));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                int at = i;
                leaves(node.get(i)).forEach(rest -> all.add(joined(at, rest)));
            }
        } else {
            all.add(List.of());
        }
        return all;
    }

    private static List<Object> joined(Object first, List<Object> rest) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private static JsonNode with(JsonNode base, List<Object> leaf, JsonNode value) {
        if (leaf.isEmpty()) {
            return value;
        }
        JsonNode copy = base.deepCopy();
        JsonNode inner = copy;
        for (Object step : leaf.subList(0, leaf.size() - 1)) {
            inner = step instanceof Integer i ? inner.get(i) : inner.get(step.toString());
        }
        Object last = leaf.get(leaf.size() - 1);
        if (last instanceof Integer i) {
            ((ArrayNode) inner).set(i, value);
        } else {
            ((ObjectNode) inner).set(last.toString(), value);
        }
        return copy;
    }

    private static String written(JsonNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
