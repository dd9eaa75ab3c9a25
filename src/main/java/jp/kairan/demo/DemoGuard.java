package jp.kairan.demo;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Says why the demo may not start here, so that a real city can never be entered by its door. */
final class DemoGuard {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private DemoGuard() {}

    /**
     * Where pushes would go.
     *
     * @param credentials whether a service account of a real FCM is configured
     * @param baseUrl the base URL of FCM, absent for Google's
     */
    record Fcm(boolean credentials, Optional<String> baseUrl) {}

    /**
     * Which database it would be.
     *
     * @param own whether this process runs it itself
     * @param externalAllowed whether another one is allowed
     * @param found what it holds
     */
    record Database(boolean own, boolean externalAllowed, DemoCity.Found found) {}

    /** Why pushes of the demo could reach real phones; empty where they cannot. */
    static Optional<String> against(Fcm fcm) {
        if (fcm.credentials()) {
            return Optional.of("kairan.fcm.credentials-file is set: a demo never runs beside credentials for FCM");
        }
        if (fcm.baseUrl().filter(DemoGuard::loopback).isEmpty()) {
            return Optional.of("kairan.fcm.base-url is not on this machine: a demo pushes to a local FCM only");
        }
        return Optional.empty();
    }

    /** Why the database may be a real city's; empty where it cannot. */
    static Optional<String> against(Database database) {
        if (database.found().demo()) {
            return Optional.empty();
        }
        if (database.found().hasUnits()) {
            return Optional.of("the database holds a city that the demo did not load");
        }
        if (!database.own() && !database.externalAllowed()) {
            return Optional.of("the database is configured from outside: a demo fills only the embedded one, "
                    + "or one for which kairan.demo.allow-external-database is true");
        }
        return Optional.empty();
    }

    private static boolean loopback(String url) {
        try {
            String host = URI.create(url).getHost();
            return host != null && LOOPBACK.contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
