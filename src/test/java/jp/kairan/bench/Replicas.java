package jp.kairan.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Two replicas of the service on one database, of which one is killed on the way and comes back. */
final class Replicas implements AutoCloseable {
    private static final String DATABASE = "drill";

    /** Each offers the demo's door, by which the city's officer comes in. */
    private static final Map<String, String> SETTINGS =
            Map.of("KAIRAN_DEMO_ENABLED", "true", "KAIRAN_DEMO_FCM_PORT", "0");

    private final Place place;
    private final City city;
    private final List<String> options;
    private final Service[] services = new Service[2];
    private final int[] ports = new int[2];
    private final boolean[] up = new boolean[2];

    Replicas(Place place, City city, List<String> options) throws IOException, InterruptedException {
        this.place = place;
        this.city = city;
        this.options = options;
        try {
            for (int i = 0; i < services.length; i++) {
                services[i] = Service.quiet(place, city, DATABASE, name(i), options, Machine.Core.ANY, SETTINGS);
                ports[i] = services[i].port();
                up[i] = true;
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private static String name(int replica) {
        return "replica-" + (replica + 1);
    }

    int count() {
        return services.length;
    }

    int port(int replica) {
        return ports[replica];
    }

    /** Whether it may be asked; a replica that comes back is not before it was told to be. */
    synchronized boolean up(int replica) {
        return up[replica];
    }

    synchronized void mark(int replica, boolean now) {
        up[replica] = now;
    }

    /** As a power cut would. */
    void kill(int replica) throws InterruptedException {
        mark(replica, false);
        services[replica].process().kill();
    }

    /** Starts it again; tells that it is up to whoever marks it so. */
    void revive(int replica) throws IOException, InterruptedException {
        services[replica] = Service.again(
                place, city, DATABASE, name(replica), options, Machine.Core.ANY, SETTINGS, ports[replica]);
    }

    /** The most memory that either had. */
    double peakMib() throws IOException {
        return Math.max(services[0].process().peakMib(), services[1].process().peakMib());
    }

    @Override
    public void close() {
        for (Service each : services) {
            if (each != null) {
                each.close();
            }
        }
    }
}
