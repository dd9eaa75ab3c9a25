package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.kernel.Keys;
import jp.kairan.push.web.SenderKey;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KairanTest
class WebTargetTest {
    private static final String KEY = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String PUBLIC =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";

    @Inject
    WebPushConfig config;

    @Inject
    Keys keys;

    @Inject
    PushServices services;

    @Inject
    Clock clock;

    @TempDir
    Path folder;

    private WebTarget with(Map<String, Object> settings) {
        WebPushConfig changed = (WebPushConfig) Proxy.newProxyInstance(
                WebPushConfig.class.getClassLoader(),
                new Class<?>[] {WebPushConfig.class},
                (proxy, method, args) -> settings.containsKey(method.getName())
                        ? Optional.of(settings.get(method.getName()))
                        : method.invoke(config, args));
        return WebTarget.of(changed, keys, URI.create("https://kairan.example"), services, clock);
    }

    @Test
    void withoutAKeyOneIsMadeOfTheOldestSecretAndStays() {
        List<byte[]> secrets = keys.everForPurpose("web-push-sender");

        assertThat(with(Map.of()).vapid().publicKey())
                .isEqualTo(with(Map.of()).vapid().publicKey())
                .isEqualTo(SenderKey.from(secrets.get(secrets.size() - 1)).publicKey());
    }

    @Test
    void aKeyOfOnesOwnComesFromTheSettingOrAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("key"), KEY + "\n");

        assertThat(with(Map.of("privateKey", KEY)).vapid().publicKey()).isEqualTo(PUBLIC);
        assertThat(with(Map.of("privateKeyFile", file)).vapid().publicKey()).isEqualTo(PUBLIC);
        assertThatThrownBy(() -> with(Map.of("privateKey", KEY, "privateKeyFile", file)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyThatIsNoneEndsTheStartAndIsNotShown() {
        assertThatThrownBy(() -> with(Map.of("privateKey", "secret-but-no-key")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kairan.web-push.private-key")
                .hasMessageNotContaining("secret-but-no-key")
                .hasNoCause();
        assertThatThrownBy(() -> with(Map.of("privateKeyFile", folder.resolve("missing"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tel:0761000000", "someone@city.example", "http://city.example"})
    void aContactIsAMailOrAPage(String contact) {
        assertThatThrownBy(() -> with(Map.of("contact", URI.create(contact))))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://push.example", "http://127.0.0.1:8443", "https://127.0.0.1.example"})
    void everythingIsSentElsewhereOnLoopbackAlone(String gateway) {
        assertThatThrownBy(() -> with(Map.of("gateway", URI.create(gateway))))
                .isInstanceOf(IllegalStateException.class);
    }
}
