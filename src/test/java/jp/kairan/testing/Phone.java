package jp.kairan.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jp.kairan.access.AccountId;
import jp.kairan.access.DeviceId;
import jp.kairan.access.SessionId;

/** A phone that is signed in for real: its calls carry its own access token. */
public record Phone(AccountId account, SessionId session, DeviceId device, String accessToken, String refreshToken) {
    /** A request by this phone, with JSON both ways. */
    public RequestSpecification calls() {
        return given().header("Authorization", "Bearer " + accessToken).contentType(ContentType.JSON);
    }

    @Override
    public String toString() {
        return "Phone[" + session + "]";
    }
}
