package jp.kairan.demo;

import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

/** Outside the demo its paths are paths that do not exist. */
@KairanTest
class NoDemoTest {
    @Test
    void itsPathsAnswerLikePathsThatDoNotExist() {
        same(asNobody().get("/api/v1/demo/people"), asNobody().get("/api/v1/nowhere"));
        same(
                asNobody().body("{\"person\":\"RESIDENT\"}").post("/api/v1/demo/sessions"),
                asNobody().body("{}").post("/api/v1/nowhere"));
        same(
                asNobody().body("{").post("/api/v1/demo/sessions"),
                asNobody().body("{").post("/api/v1/nowhere"));
        same(asNobody().post("/api/v1/demo/shakes"), asNobody().post("/api/v1/nowhere"));
        same(asNobody().delete("/api/v1/demo/shakes"), asNobody().delete("/api/v1/nowhere"));
        same(asNobody().post("/api/v1/demo/invitations"), asNobody().post("/api/v1/nowhere"));
        same(asNobody().get("/api/v1/demo/pushes"), asNobody().get("/api/v1/nowhere"));
        same(asNobody().delete("/api/v1/demo/people"), asNobody().delete("/api/v1/nowhere"));
    }

    private static void same(Response here, Response nowhere) {
        assertThat(here.statusCode()).isEqualTo(404).isEqualTo(nowhere.statusCode());
        assertThat(type(here)).isEqualTo(type(nowhere));
    }

    private static Object type(Response response) {
        JsonPath body = response.jsonPath();
        return body.getString("type") + body.getString("title") + body.getString("detail");
    }
}
