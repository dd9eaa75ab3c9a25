package jp.kairan.circulars;

import static jp.kairan.testing.Calls.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Term;
import jp.kairan.testing.TestCity.Place;

/** How tests write circulars over HTTP. */
final class Writing {
    static final String PATH = "/api/v1/circulars/";

    private Writing() {}

    /** The fields of a draft to everyone in a unit; tests change what they are about. */
    static Map<String, Object> words(Place unit) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("unit", unit.id());
        draft.put("title", "夏祭りのお知らせ");
        draft.put("body", "8月2日 **17時**");
        draft.put("category", "EVENT");
        draft.put("audience", List.of(Term.everyone(unit.id())));
        return draft;
    }

    static Map<String, Object> words(Place unit, String field, Object value) {
        Map<String, Object> draft = words(unit);
        draft.put(field, value);
        return draft;
    }

    static Response send(AccountId by, Map<String, Object> draft) {
        return as(by).body(draft).post("/api/v1/circulars");
    }

    static String drafted(AccountId by, Place unit) {
        return drafted(by, words(unit));
    }

    static String drafted(AccountId by, Map<String, Object> draft) {
        return send(by, draft).then().statusCode(201).extract().path("id");
    }

    static String published(AccountId by, Place unit) {
        return published(by, words(unit));
    }

    static String published(AccountId by, Map<String, Object> draft) {
        String id = drafted(by, draft);
        publish(by, id).then().statusCode(201);
        return id;
    }

    static Response publish(AccountId by, String id) {
        return step(by, id, "publication", Map.of());
    }

    static Response withdraw(AccountId by, String id) {
        return step(by, id, "withdrawal", Map.of("reason", "中止になりました"));
    }

    static Response correct(AccountId by, String id, String title) {
        return step(by, id, "correction", Map.of("title", title, "body", "18時から", "reason", "時刻の誤り"));
    }

    static Response step(AccountId by, String id, String step, Map<String, ?> body) {
        return as(by).body(body).post(PATH + id + "/" + step);
    }

    static Response patch(AccountId by, String id, Map<String, ?> body) {
        return as(by).body(body).patch(PATH + id);
    }

    static Response read(AccountId by, String id) {
        return as(by).get(PATH + id);
    }
}
