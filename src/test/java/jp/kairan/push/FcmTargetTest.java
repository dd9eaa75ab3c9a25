package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FcmTargetTest {
    private static FcmConfig config(String... pairs) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put("kairan.fcm." + pairs[i], pairs[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .withMapping(FcmConfig.class)
                .withDefaultValues(settings)
                .withConverter(java.time.Duration.class, 100, new io.quarkus.runtime.configuration.DurationConverter())
                .build()
                .getConfigMapping(FcmConfig.class);
    }

    @Test
    void nothingConfiguredIsNoTargetAndNoError() {
        assertThat(FcmTarget.of(config())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9099", "http://127.0.0.1:1", "https://127.8.9.1", "http://[::1]:9099"})
    void aStaticTokenIsGoodOnLoopback(String url) {
        assertThat(FcmTarget.of(config("static-token", "t", "base-url", url))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://fcm.googleapis.com", "https://127.0.0.1.example.com", "https://localhost.example.com"})
    void aStaticTokenIsRefusedAnywhereElse(String url) {
        assertThatThrownBy(() -> FcmTarget.of(config("static-token", "secret-value", "base-url", url)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("static-token")
                .hasMessageNotContaining("secret-value");
    }

    @Test
    void trustInAnyCertificateAndClearTextAreForLoopbackAlone() {
        Bearer bearer = new GoodBearer();
        for (String url : new String[] {"http://fcm.example.com"}) {
            assertThatThrownBy(() -> target(url, bearer, false)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> target("https://fcm.example.com", bearer, true))
                .isInstanceOf(IllegalStateException.class);
        assertThat(target("https://localhost:1", bearer, true).tls()).isTrue();
    }

    @Test
    void aMissingServiceAccountFailsTheStartWithoutNamingItsPlace() {
        assertThatThrownBy(() -> FcmTarget.of(config("credentials-file", "/nowhere/secret.json")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("credentials-file");
    }

    private static FcmTarget target(String url, Bearer bearer, boolean trustAll) {
        return new FcmTarget(
                java.net.URI.create(url),
                "p",
                bearer,
                1,
                1,
                new Tempo(1, 0, java.time.Duration.ZERO),
                java.time.Duration.ofSeconds(1),
                trustAll);
    }

    private static final class GoodBearer implements Bearer {
        @Override
        public String header() {
            return "Bearer x";
        }

        @Override
        public boolean renew() {
            return true;
        }
    }
}
