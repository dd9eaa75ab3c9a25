package jp.kairan.browser;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import jp.kairan.e2e.Installation;
import jp.kairan.e2e.Phones;
import jp.kairan.e2e.Service;

/** The packaged service with a small demo city, and a browser to look at it. */
final class DemoTown implements AutoCloseable {
    private final Phones phones;
    private final Installation installation;
    private final Chromium chromium;
    private final String base;

    private DemoTown(Phones phones, Installation installation, Service service, Chromium chromium) {
        this.phones = phones;
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
        Phones phones = Phones.answeringAfter(Duration.ZERO);
        Map<String, String> all = new HashMap<>(settings);
        all.put("kairan.demo.scale", "0.005");
        Installation installation = Installation.fresh(name, phones.fcm(), all);
        return new DemoTown(phones, installation, installation.start(), chromium);
    }

    Window phone() {
        return chromium.phone(base);
    }

    Window barePhone() {
        return chromium.barePhone(base);
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

    @Override
    public void close() {
        installation.close();
        phones.close();
        chromium.close();
    }
}
