package jp.kairan.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.kairan.e2e.Installation;
import jp.kairan.e2e.Service;

/** The packaged service with a small demo city, and a browser to look at it. */
final class DemoTown implements AutoCloseable {
    private final Installation installation;
    private final Chromium chromium;
    private final String base;

    private DemoTown(Installation installation, Service service, Chromium chromium) {
        this.installation = installation;
        this.chromium = chromium;
        // cookies of a secure origin are taken from this name, as they are over https
        this.base = service.base().replace("127.0.0.1", "localhost");
    }

    static DemoTown open(String name) {
        return open(name, Map.of());
    }

    /** One with settings of its own, looked at by a browser with options of its own. */
    static DemoTown open(String name, Map<String, String> settings, String... options) {
        Chromium chromium = Chromium.start(options);
        Map<String, String> all = new HashMap<>(settings);
        all.put("kairan.demo.scale", "0.005");
        Installation installation = Installation.fresh(name, all);
        return new DemoTown(installation, installation.start(), chromium);
    }

    Window phone() {
        return chromium.phone(base);
    }

    /** A phone whose owner or maker has settings of their own. */
    Window phone(UnaryOperator<NewContextOptions> settings) {
        return chromium.phone(base, settings);
    }

    Window darkPhone() {
        return chromium.darkPhone(base);
    }

    Window desk() {
        return chromium.desk(base);
    }

    Window darkDesk() {
        return chromium.darkDesk(base);
    }

    /** An officer at a desk, who came in by the demo's door. */
    Officer officer(String person) {
        return new Officer(desk().enter(person, "ja").open("/desk"));
    }

    @Override
    public void close() {
        installation.close();
        chromium.close();
    }
}
