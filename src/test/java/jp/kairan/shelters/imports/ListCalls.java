package jp.kairan.shelters.imports;

import static jp.kairan.testing.Calls.as;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import jp.kairan.access.AccountId;
import jp.kairan.shelters.ShelterKind;

/** How tests send lists of shelters. */
final class ListCalls {
    private ListCalls() {}

    static ValidatableResponse check(AccountId by, ShelterKind kind, byte[] file) {
        return as(by).contentType("text/csv")
                .queryParam("kind", kind)
                .body(file)
                .post("/api/v1/shelter-imports")
                .then();
    }

    static ValidatableResponse apply(AccountId by, ShelterKind kind, byte[] file, String difference) {
        return as(by).contentType("text/csv")
                .queryParam("kind", kind)
                .queryParam("apply", true)
                .queryParam("difference", difference)
                .body(file)
                .post("/api/v1/shelter-imports")
                .then();
    }

    /** Checks a list and makes the difference shown. */
    static ValidatableResponse bringIn(AccountId by, ShelterKind kind, byte[] file) {
        String difference = check(by, kind, file).statusCode(200).extract().path("difference");
        return apply(by, kind, file, difference).statusCode(200);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
