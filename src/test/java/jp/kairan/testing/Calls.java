package jp.kairan.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jp.kairan.access.AccountId;

/** How tests call the API. */
public final class Calls {
    private Calls() {}

    /** A request by somebody, with JSON both ways. */
    public static RequestSpecification as(AccountId account) {
        return given().header(AsAccountFilter.HEADER, account.toString()).contentType(ContentType.JSON);
    }

    /** A request by nobody in particular, with JSON both ways. */
    public static RequestSpecification asNobody() {
        return given().contentType(ContentType.JSON);
    }
}
