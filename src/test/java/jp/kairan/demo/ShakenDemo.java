package jp.kairan.demo;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A demo of its own for tests that shake it, because others count on nothing having been pushed. */
public final class ShakenDemo implements QuarkusTestProfile {
    private final SmallDemo small = new SmallDemo();

    @Override
    public Map<String, String> getConfigOverrides() {
        return small.getConfigOverrides();
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
