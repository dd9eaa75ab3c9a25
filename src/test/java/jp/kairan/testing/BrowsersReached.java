package jp.kairan.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Runs go out by themselves as in service, to browsers alone, whose push services are one of the test's own. */
public final class BrowsersReached implements QuarkusTestProfile {
    /** Where the test has to start a {@link TestPushService}. */
    public static final String GATEWAY = "kairan.web-push.gateway";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "kairan.push.enabled",
                "true",
                "kairan.web-push.timeout",
                "2s",
                GATEWAY,
                "https://127.0.0.1:" + TestPushService.freePort());
    }
}
