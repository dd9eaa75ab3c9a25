package jp.kairan.circulars;

import static jp.kairan.testing.Calls.as;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;

/** How tests translate circulars into Vietnamese by hand. */
final class ByHand {
    private ByHand() {}

    static String path(String id) {
        return "/api/v1/translations/CIRCULAR/" + id + "/vi";
    }

    static JsonPath sheet(AccountId by, String id) {
        return as(by).get(path(id)).then().statusCode(200).extract().jsonPath();
    }

    static String hash(AccountId by, String id, String field) {
        return sheet(by, id).getString("fields.find { it.name == '" + field + "' }.sourceHash");
    }

    static Map<String, Object> correction(String field, String hash, String text) {
        return Map.of("fields", List.of(Map.of("name", field, "sourceHash", hash, "text", text)));
    }

    static void correct(AccountId by, String id, String text) {
        as(by).body(correction("body", hash(by, id, "body"), text))
                .put(path(id))
                .then()
                .statusCode(200);
    }

    /** As a reader of Vietnamese has it. */
    static String read(AccountId by, String id) {
        return as(by).header("Accept-Language", "vi")
                .get(Writing.PATH + id)
                .then()
                .statusCode(200)
                .extract()
                .path("text");
    }
}
