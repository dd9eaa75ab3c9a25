package jp.kairan.web;

import static jp.kairan.testing.Calls.asNobody;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

/** What the first page of an app learns before anybody has come in. */
@KairanTest
class CityTest {
    @Test
    void anybodyLearnsWhichCityItIsAndThatItIsReal() {
        asNobody()
                .get("/api/v1/city")
                .then()
                .statusCode(200)
                .header("Cache-Control", not(equalTo("no-store")))
                .body("$", aMapWithSize(3))
                .body("name", equalTo("金沢市"))
                .body("demo", equalTo(false))
                .body("publicUrl", startsWith("http"));
    }
}
