package jp.kairan.push;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What a page needs to know of the Firebase project; public by nature, given all together or not at all. */
@ConfigMapping(prefix = "kairan.fcm.web")
interface FcmWebConfig {
    /** The web app's API key. With the others set, browsers are reached by FCM instead of by Web Push. Default: none. */
    Optional<String> apiKey();

    /** The web app's id. Default: none. */
    Optional<String> appId();

    /** Number of the sender. Default: none. */
    Optional<String> senderId();

    /** Public key of the project's web push certificate. Default: none. */
    Optional<String> vapidKey();
}
