package jp.kairan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Another way to send the same to the same, in a process that stays warm between its turns. */
final class Peer implements AutoCloseable {
    private final Child process;
    private final Fcm fcm;

    private Peer(Child process, Fcm fcm) {
        this.process = process;
        this.fcm = fcm;
    }

    /**
     * What one turn came to.
     *
     * @param rate messages a second, counted by the local FCM
     * @param cpuMicros processor time of the peer's process for each message
     */
    record Figures(double rate, double cpuMicros) {}

    /** The plain loop over {@code sendEachForMulticast} of the same SDK. */
    static Peer sdk(Place place, Fcm fcm, Path tokens) throws IOException {
        List<String> options = List.of(
                "-Xmx512m",
                "-Djavax.net.ssl.trustStore=" + fcm.store(),
                "-Djavax.net.ssl.trustStorePassword=" + Fcm.STORE_PASSWORD);
        return started(
                Child.start(
                        "sdk",
                        Machine.Core.SUBJECT,
                        place.work(),
                        Map.of(),
                        place.java(options, "jp.kairan.bench.SdkLoop", fcm.url(), tokens.toString())),
                fcm);
    }

    /** firebase-admin for Node.js out of a folder with its {@code node_modules}. */
    static Peer node(Place place, Fcm fcm, Path tokens) throws IOException {
        Path script = place.project().resolve("bench/node-admin.js");
        Map<String, String> environment = Map.of(
                "NODE_EXTRA_CA_CERTS",
                fcm.certificate().toString(),
                "NODE_PATH",
                nodeModules(place).toString());
        return started(
                Child.start(
                        "node-admin",
                        Machine.Core.SUBJECT,
                        place.work(),
                        environment,
                        List.of("node", script.toString(), fcm.url(), tokens.toString())),
                fcm);
    }

    static Path nodeModules(Place place) {
        return place.project().resolve("target/bench/node/node_modules");
    }

    /** Our own wire and pump on the same devices, with no ledger behind them. */
    static Peer withoutLedger(Place place, Fcm fcm, Path tokens, int connections, List<String> options)
            throws IOException {
        return started(
                Child.start(
                        "without-ledger",
                        Machine.Core.SUBJECT,
                        place.work(),
                        Map.of(),
                        place.java(
                                options,
                                "jp.kairan.push.WithoutLedger",
                                fcm.url(),
                                tokens.toString(),
                                Integer.toString(connections))),
                fcm);
    }

    private static Peer started(Child process, Fcm fcm) throws IOException {
        process.await("ready");
        return new Peer(process, fcm);
    }

    /**
     * Sends to the first so many tokens.
     *
     * @param parallel how many batches at once, where the peer has batches
     */
    Figures send(int messages, int parallel) throws IOException, InterruptedException {
        fcm.clear();
        double cpu = process.cpuSeconds();
        process.tell(String.format(Locale.ROOT, "send %d %d", messages, parallel));
        process.await("sent");
        double used = process.cpuSeconds() - cpu;
        return new Figures(fcm.rateOf(messages), used * 1e6 / messages);
    }

    /** Writes the body of one message as the service makes it. */
    static Path body(Place place) throws IOException, InterruptedException {
        Path file = place.work().resolve("message.json");
        try (Child writer = Child.start(
                "body",
                Machine.Core.ANY,
                place.work(),
                Map.of(),
                place.java(List.of(), "jp.kairan.push.WithoutLedger", "body", file.toString()))) {
            writer.all();
        }
        if (Files.size(file) == 0) {
            throw new IOException("no body was written");
        }
        return file;
    }

    /** One run of h2load, a process of its own each time; its rate is counted by the local FCM too. */
    static double h2load(Place place, Fcm fcm, Path body, int connections, int messages)
            throws IOException, InterruptedException {
        fcm.clear();
        List<String> command = List.of(
                "h2load",
                "-n",
                Integer.toString(messages),
                "-c",
                Integer.toString(connections),
                "-m",
                "100",
                "-t",
                "1",
                "-d",
                body.toString(),
                "-H",
                "content-type: application/json; charset=UTF-8",
                "-H",
                "authorization: Bearer bench",
                fcm.url() + "/v1/projects/bench/messages:send");
        try (Child h2load = Child.start("h2load", Machine.Core.SUBJECT, place.work(), Map.of(), command)) {
            h2load.all();
        }
        return fcm.rateOf(messages);
    }

    @Override
    public void close() {
        process.close();
    }
}
