package jp.kairan.broadcasts;

import static jp.kairan.broadcasts.BroadcastCalls.sent;
import static jp.kairan.broadcasts.BroadcastCalls.words;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.Test;

@KairanTest
class WhoBroadcastsTest {
    @Inject
    TestCity city;

    @Test
    void onlyTheCityWritesAndLetsOutBroadcasts() {
        Association association = city.association(1, 1);
        AccountId head = city.officer(association.place(), Role.HEAD);
        AccountId federation = city.officer(association.federation(), Role.HEAD);
        AccountId resident = association.houses().get(0).anyResident();
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        Map<String, Object> entry =
                words("題" + NewWord.next(), association.place().id());
        String id = sent(staff, entry);
        String base = "/api/v1/broadcasts";
        String zone = "/api/v1/zones/" + UUID.randomUUID();
        Map<String, Object> form = Map.of(
                "name", NewWord.next(), "units", List.of(association.place().id()));
        List<Function<RequestSpecification, Response>> calls = List.of(
                by -> by.body(Map.of("message", entry, "drill", false, "send", true))
                        .post(base),
                by -> by.body(Map.of("message", entry, "send", true)).post(base + "/" + id + "/updates"),
                by -> by.body(Map.of("send", true)).post(base + "/" + id + "/all-clear"),
                by -> by.get(base + "/" + id + "/draft"),
                by -> by.get(base + "/" + id + "/reach"),
                by -> by.body(Map.of("message", entry, "lockVersion", 1)).put(base + "/" + id + "/draft"),
                by -> by.delete(base + "/" + id + "/draft"),
                by -> by.get(base + "/desk"),
                by -> by.body(Map.of("lockVersion", 1)).post(base + "/" + id + "/submission"),
                by -> by.body(Map.of("lockVersion", 1)).post(base + "/" + id + "/approval"),
                by -> by.body(Map.of("lockVersion", 1, "reason", "理由")).post(base + "/" + id + "/rejection"),
                by -> by.body(Map.of()).post(base + "/" + id + "/retraction"),
                by -> by.get("/api/v1/zones"),
                by -> by.body(form).post("/api/v1/zones"),
                by -> by.body(form).put(zone),
                by -> by.delete(zone));
        for (Function<RequestSpecification, Response> call : calls) {
            call.apply(asNobody()).then().statusCode(401);
            for (AccountId other : List.of(head, federation, resident)) {
                call.apply(as(other)).then().statusCode(403);
            }
        }
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        AccountId staff = city.officer(city.city(), Role.CITY_ADMIN);
        String base = "/api/v1/broadcasts/" + UUID.randomUUID();
        Map<String, Object> entry = words("題", city.association(1, 1).place().id());
        List<Supplier<Response>> calls = List.of(
                () -> as(staff).get(base),
                () -> as(staff).get(base + "/draft"),
                () -> as(staff).get(base + "/reach"),
                () -> as(staff).body(Map.of("message", entry, "send", true)).post(base + "/updates"),
                () -> as(staff).body(Map.of()).post(base + "/retraction"),
                () -> as(staff).delete(base + "/draft"),
                () -> as(staff).body(Map.of("lockVersion", 1)).post(base + "/approval"),
                () -> as(staff).delete("/api/v1/zones/" + UUID.randomUUID()));
        calls.forEach(call -> call.get().then().statusCode(404));
    }
}
