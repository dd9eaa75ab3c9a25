package jp.kairan.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The service as it is shipped, on one database of the city. */
final class Service implements AutoCloseable {
    /** Out of the way: what is measured is the sender, not its politeness. */
    static final int UNPACED = 1_000_000;

    private static final long POLL_MILLIS = 100;

    private final Child process;
    private final City city;
    private final String database;
    private final Fcm fcm;
    private final int port;

    private Service(Child process, City city, String database, Fcm fcm, int port) {
        this.process = process;
        this.port = port;
        this.city = city;
        this.database = database;
        this.fcm = fcm;
    }

    /**
     * What one run of the service came to.
     *
     * @param rate messages a second, counted by the local FCM
     * @param cpuMicros processor time of the service's process for each message
     * @param walBytes written ahead for each device, from the publication to the last outcome
     * @param seconds from the cut of the run to its last outcome, by SQL
     */
    record Figures(double rate, double cpuMicros, double walBytes, double seconds) {}

    /** Fills a database with the demo city at its full size; the service ends when that is done. */
    static void load(Place place, City city, String database, Fcm fcm) throws IOException, InterruptedException {
        Map<String, String> demo = Map.of(
                "KAIRAN_DEMO_ENABLED", "true",
                "KAIRAN_DEMO_ALLOW_EXTERNAL_DATABASE", "true",
                "KAIRAN_PUSH_ENABLED", "false");
        try (Service service =
                start(place, city, database, fcm, "loader", List.of("-Xmx900m"), Machine.Core.ANY, demo)) {
            service.process.alive();
        }
    }

    static Service start(
            Place place,
            City city,
            String database,
            Fcm fcm,
            String name,
            List<String> options,
            Machine.Core core,
            Map<String, String> more)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "KAIRAN_FCM_BASE_URL", fcm.url(),
                "KAIRAN_FCM_STATIC_TOKEN", "bench",
                "KAIRAN_FCM_PROJECT", "bench",
                "KAIRAN_FCM_TRUST_ALL", "true"));
        // at whatever hour somebody measures
        environment.put("KAIRAN_PUSH_QUIET_FROM", "00:00");
        environment.put("KAIRAN_PUSH_QUIET_TO", "00:00");
        environment.putAll(more);
        return started(place, city, database, fcm, name, options, core, environment);
    }

    /** A service that sends nothing and needs no FCM. */
    static Service quiet(
            Place place,
            City city,
            String database,
            String name,
            List<String> options,
            Machine.Core core,
            Map<String, String> more)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of("KAIRAN_PUSH_ENABLED", "false"));
        environment.putAll(more);
        return started(place, city, database, null, name, options, core, environment);
    }

    private static Service started(
            Place place,
            City city,
            String database,
            Fcm fcm,
            String name,
            List<String> options,
            Machine.Core core,
            Map<String, String> more)
            throws IOException, InterruptedException {
        return started(place, city, database, fcm, name, options, core, more, freePort());
    }

    /** One that sends nothing, at the port of one that has ended. */
    static Service again(
            Place place,
            City city,
            String database,
            String name,
            List<String> options,
            Machine.Core core,
            Map<String, String> more,
            int port)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of("KAIRAN_PUSH_ENABLED", "false"));
        environment.putAll(more);
        return started(place, city, database, null, name, options, core, environment, port);
    }

    private static Service started(
            Place place,
            City city,
            String database,
            Fcm fcm,
            String name,
            List<String> options,
            Machine.Core core,
            Map<String, String> more,
            int port)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", city.url(database),
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "KAIRAN_SECRET", Base64.getEncoder().encodeToString(new byte[32])));
        environment.putAll(more);
        Child process = Child.silent(name, core, place.work(), environment, place.service(options));
        Service service = new Service(process, city, database, fcm, port);
        try {
            service.awaitListening(port);
            return service;
        } catch (IOException e) {
            service.close();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitListening(int port) throws IOException, InterruptedException {
        while (process.alive()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                Thread.sleep(POLL_MILLIS);
            }
        }
        throw new IOException("the service did not start; see its log");
    }

    /** Settings of a service that sends as fast as its connections allow. */
    static Map<String, String> unpaced(int connections) {
        return Map.of(
                "KAIRAN_FCM_CONNECTIONS",
                Integer.toString(connections),
                "KAIRAN_FCM_STREAMS",
                "100",
                "KAIRAN_FCM_RAMP",
                "PT0S",
                "KAIRAN_FCM_RATE",
                Integer.toString(UNPACED));
    }

    /** Publishes to the whole city and waits for the last outcome. */
    Figures fanOut() throws IOException, InterruptedException, SQLException {
        fcm.clear();
        long wal = city.walAfterCheckpoint(database);
        double cpu = process.cpuSeconds();
        UUID dispatch = city.publish(database);
        City.Run run = city.awaitDone(database, dispatch, process);
        double cpuUsed = process.cpuSeconds() - cpu;
        long walUsed = city.wal() - wal;
        return new Figures(
                fcm.rateOf(run.targets()),
                cpuUsed * 1e6 / run.targets(),
                (double) walUsed / run.targets(),
                run.seconds());
    }

    Child process() {
        return process;
    }

    /** Where it listens on this machine. */
    int port() {
        return port;
    }

    @Override
    public void close() {
        process.close();
    }

    /** The options of the virtual machine, which the documentation of the benchmark names. */
    static List<String> options(String words) {
        List<String> options = new ArrayList<>();
        for (String word : words.trim().split("\\s+")) {
            if (!word.isEmpty()) {
                options.add(word);
            }
        }
        return options;
    }
}
