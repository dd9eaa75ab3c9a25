package jp.kairan.demo;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

/** The service with the demo switched on, two hundred times smaller than the real city. */
public final class SmallDemo implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        String port = Integer.toString(freePort());
        return Map.of(
                "kairan.demo.enabled", "true",
                "kairan.demo.scale", "0.005",
                "kairan.demo.allow-external-database", "true",
                "kairan.demo.fcm-port", port,
                "kairan.fcm.base-url", "http://127.0.0.1:" + port,
                "kairan.fcm.static-token", "demo",
                "kairan.fcm.project", "kairan-demo");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(DemoDatabase.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
