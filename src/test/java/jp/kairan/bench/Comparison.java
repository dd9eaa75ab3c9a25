package jp.kairan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The service against its peers, pair by pair, in turns, so that whatever else the machine does meets both. */
final class Comparison {
    private static final int PEER_MESSAGES = 30_000;
    private static final int WARM_UP = 3_000;
    private static final int[] NODE_PARALLEL = {1, 8, 20};
    /** The setting whose processor time and ledger are told. */
    private static final int MOST_CONNECTIONS = 30;

    private final Place place;
    private final City city;
    private final Fcm fcm;
    private final Options options;
    private final Figures figures;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Map<Integer, Service> services = new HashMap<>();
    private Path body;
    private Path tokens;
    private Peer sdk;
    private Peer node;
    private Peer withoutLedger;
    private int nodeParallel;
    private int devices;

    Comparison(Place place, City city, Fcm fcm, Options options, Figures figures) {
        this.place = place;
        this.city = city;
        this.fcm = fcm;
        this.options = options;
        this.figures = figures;
    }

    void run() throws Exception {
        tokens = place.work().resolve("tokens.txt");
        Files.write(tokens, city.tokens("city", Integer.MAX_VALUE));
        devices = Files.readAllLines(tokens).size();
        body = Peer.body(place);
        try {
            open();
            for (int round = 1; round <= options.rounds(); round++) {
                System.err.println("round " + round + ", load " + Machine.load());
                round();
            }
            for (Service service : services.values()) {
                figures.add("peak_rss_mib", service.process().peakMib());
            }
        } finally {
            while (!opened.isEmpty()) {
                opened.pop().close();
            }
        }
    }

    /** Starts and warms whatever is wanted; what a machine lacks is told as skipped. */
    private void open() throws Exception {
        for (int connections : options.connections()) {
            String database = "city" + connections;
            city.copy("city", database);
            Service service = keep(Service.start(
                    place,
                    city,
                    database,
                    fcm,
                    "service-" + connections,
                    options.serviceOptions(),
                    Machine.Core.SUBJECT,
                    Service.unpaced(connections)));
            services.put(connections, service);
            service.fanOut();
        }
        if (wants(Options.Part.SDK)) {
            sdk = keep(Peer.sdk(place, fcm, tokens));
            sdk.send(WARM_UP, 1);
        }
        if (wants(Options.Part.NODE) && Machine.has("node") && Files.isDirectory(Peer.nodeModules(place))) {
            node = keep(Peer.node(place, fcm, tokens));
            chooseParallel();
        }
        if (wants(Options.Part.LEDGER) && services.containsKey(MOST_CONNECTIONS)) {
            withoutLedger =
                    keep(Peer.withoutLedger(place, fcm, tokens, MOST_CONNECTIONS, java.util.List.of("-Xmx512m")));
            withoutLedger.send(devices, 1);
        }
    }

    private void chooseParallel() throws IOException, InterruptedException {
        node.send(WARM_UP, 1);
        double best = 0;
        for (int parallel : NODE_PARALLEL) {
            double rate = node.send(PEER_MESSAGES, parallel).rate();
            System.err.printf("  node admin, %d at once: %.0f/s%n", parallel, rate);
            if (rate > best) {
                best = rate;
                nodeParallel = parallel;
            }
        }
    }

    private void round() throws IOException, InterruptedException, SQLException {
        Map<Integer, Service.Figures> ours = new HashMap<>();
        for (int connections : options.connections()) {
            ours.put(connections, fanOut(connections));
            if (wants(Options.Part.H2LOAD)) {
                againstH2load(connections, ours.get(connections));
            }
        }
        if (wants(Options.Part.SDK)) {
            againstSdk(ours);
        }
        if (wants(Options.Part.NODE)) {
            againstNode(ours);
        }
        if (withoutLedger != null) {
            double rate = withoutLedger.send(devices, 1).rate();
            figures.add("without_ledger_rate", rate);
            figures.add("ledger_on_vs_off", fastest(ours).rate() / rate);
        }
    }

    private Service.Figures fanOut(int connections) throws IOException, InterruptedException, SQLException {
        Service.Figures ours = services.get(connections).fanOut();
        figures.add("fanout_rate_" + connections + "x100", ours.rate());
        figures.add("fanout_seconds_" + connections + "x100", ours.seconds());
        if (connections == MOST_CONNECTIONS || options.connections().size() == 1) {
            figures.add("cpu_us_per_message", ours.cpuMicros());
            figures.add("wal_bytes_per_device", ours.walBytes());
        }
        return ours;
    }

    private void againstH2load(int connections, Service.Figures ours) throws IOException, InterruptedException {
        String name = "fanout_vs_h2load_" + connections + "x100";
        if (!Machine.has("h2load")) {
            figures.skip(name);
            return;
        }
        double rate = Peer.h2load(place, fcm, body, connections, devices);
        figures.add("h2load_rate_" + connections + "x100", rate);
        figures.add(name, ours.rate() / rate);
    }

    private void againstSdk(Map<Integer, Service.Figures> ours) throws IOException, InterruptedException {
        Peer.Figures theirs = sdk.send(PEER_MESSAGES, 1);
        figures.add("sdk_rate", theirs.rate());
        figures.add("sdk_cpu_us_per_message", theirs.cpuMicros());
        ours.forEach(
                (connections, our) -> figures.add("fanout_vs_sdk_" + connections + "x100", our.rate() / theirs.rate()));
        figures.add("cpu_ratio_sdk", fastest(ours).cpuMicros() / theirs.cpuMicros());
    }

    private static Service.Figures fastest(Map<Integer, Service.Figures> ours) {
        return ours.getOrDefault(MOST_CONNECTIONS, ours.values().iterator().next());
    }

    /** With the most connections: 20 batches at once are 20 connections of theirs. */
    private void againstNode(Map<Integer, Service.Figures> ours) throws IOException, InterruptedException {
        if (node == null) {
            figures.skip("fanout_vs_node_admin");
            return;
        }
        double rate = node.send(PEER_MESSAGES, nodeParallel).rate();
        figures.add("node_admin_rate", rate);
        figures.add("fanout_vs_node_admin", fastest(ours).rate() / rate);
    }

    private boolean wants(Options.Part part) {
        return options.parts().contains(part);
    }

    private <T extends AutoCloseable> T keep(T thing) {
        opened.push(thing);
        return thing;
    }
}
