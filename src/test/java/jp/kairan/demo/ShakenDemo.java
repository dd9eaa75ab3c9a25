package jp.kairan.demo;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A demo of its own that pushes, for tests that shake it: others count on nothing having been pushed. */
public final class ShakenDemo implements QuarkusTestProfile {
    private final SmallDemo small = new SmallDemo();

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(small.getConfigOverrides());
        settings.put("kairan.push.enabled", "true");
        return settings;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return small.testResources();
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
