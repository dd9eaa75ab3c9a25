package jp.kairan.push;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.PublicUrl;

/** Whether and how this service sends to browsers by Web Push; contradicting settings end the start here. */
@Startup
@Singleton
class WebPush {
    private final Optional<WebTarget> target;

    WebPush(WebPushConfig config, Keys keys, PublicUrl publicUrl, PushServices services, Clock clock) {
        target = config.enabled()
                ? Optional.of(WebTarget.of(config, keys, publicUrl.get(), services, clock))
                : Optional.empty();
    }

    Optional<WebTarget> target() {
        return target;
    }
}
