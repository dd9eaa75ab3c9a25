package jp.kairan.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.Optional;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

@KairanTest
@TestProfile(BrowserKeysTest.WithFirebase.class)
class BrowserKeysTest {
    /** A Firebase project that is set up for the web. */
    public static final class WithFirebase implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kairan.fcm.base-url", "http://127.0.0.1:9",
                    "kairan.fcm.static-token", "static",
                    "kairan.fcm.project", "kairan-test",
                    "kairan.fcm.web.api-key", "public-key",
                    "kairan.fcm.web.app-id", "1:2:web:3",
                    "kairan.fcm.web.sender-id", "2",
                    "kairan.fcm.web.vapid-key", "BExample");
        }
    }

    @Test
    void whereFirebaseIsSetUpForTheWebBrowsersSubscribeThere() {
        given().get("/api/v1/web-push/key")
                .then()
                .statusCode(200)
                .body("kind", equalTo("FCM"))
                .body("publicKey", nullValue())
                .body("firebase.apiKey", equalTo("public-key"))
                .body("firebase.projectId", equalTo("kairan-test"))
                .body("firebase.appId", equalTo("1:2:web:3"))
                .body("firebase.messagingSenderId", equalTo("2"))
                .body("firebase.vapidKey", equalTo("BExample"));
    }

    @Test
    void halfOfItsSettingsEndTheStart() {
        assertThatThrownBy(() -> new BrowserKeys(new Half(), null, null)).isInstanceOf(IllegalStateException.class);
    }

    private static final class Half implements FcmWebConfig {
        @Override
        public Optional<String> apiKey() {
            return Optional.of("public-key");
        }

        @Override
        public Optional<String> appId() {
            return Optional.empty();
        }

        @Override
        public Optional<String> senderId() {
            return Optional.empty();
        }

        @Override
        public Optional<String> vapidKey() {
            return Optional.empty();
        }
    }
}
