package jp.kairan.push;

import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import jp.kairan.access.NoticeId;
import jp.kairan.devices.Address;
import jp.kairan.devices.AddressKind;
import jp.kairan.devices.Platform;
import jp.kairan.kernel.Language;
import jp.kairan.notices.Cause;
import jp.kairan.notices.Dispatch;
import jp.kairan.notices.Headline;
import jp.kairan.notices.Urgency;

/** A peer of the benchmark: the same pump on the same wire with no database behind it, so that the ledger's price shows. */
public final class WithoutLedger {
    private static final int CHUNK = 500;
    private static final int UNPACED = 1_000_000;

    private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
    private final Pump pump;
    private final List<Address> addresses;
    private final Template template;

    private WithoutLedger(Vertx vertx, Wire wire, FcmTarget target, List<Address> addresses, Template template) {
        this.addresses = addresses;
        this.template = template;
        this.pump = new Pump(
                vertx,
                Map.of(Channel.FCM, new Way(wire, wire, target.capacity(), WithoutLedger::unpaced)),
                reports::add,
                () -> {});
    }

    /**
     * Reads {@code send N …} lines and sends to the first N tokens; or writes the body of one message.
     *
     * @param arguments the local FCM's URL, the file of tokens, how many connections; or {@code body}, the file to write
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("body")) {
            byte[] body =
                    template().to("bench-1:" + "0123456789abcdef".repeat(8)).getBytes();
            Files.write(Path.of(arguments[1]), body);
            System.exit(0);
        }
        FcmTarget target = new FcmTarget(
                URI.create(arguments[0]),
                "bench",
                new FixedBearer("bench"),
                Integer.parseInt(arguments[2]),
                100,
                new Tempo(UNPACED, 0, Duration.ZERO),
                Duration.ofSeconds(10),
                true);
        Vertx vertx = Vertx.vertx();
        Wire wire = new Wire(vertx, target, Clock.systemUTC());
        wire.authorize(target.bearer().header());
        WithoutLedger sender = new WithoutLedger(vertx, wire, target, addresses(Path.of(arguments[1])), template());
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            sender.send(Integer.parseInt(line.split(" ")[1]));
            System.out.println("sent");
        }
        System.exit(0);
    }

    /** Grants whatever is asked for, at once. */
    private static Grant unpaced(int most, boolean emergency) {
        return new Grant(most, Duration.ZERO, Duration.ofMillis(1), false);
    }

    private static List<Address> addresses(Path file) throws IOException {
        List<Address> addresses = new ArrayList<>();
        for (String token : Files.readAllLines(file)) {
            addresses.add(
                    new Address(addresses.size() + 1, AddressKind.FCM_TOKEN, token, Platform.ANDROID, "ja", null));
        }
        return addresses;
    }

    private static Template template() {
        FirebaseBodies bodies = new FirebaseBodies();
        try {
            return new Messages(bodies, Clock.systemUTC())
                    .template(
                            new Dispatch(
                                    UUID.randomUUID(),
                                    Cause.PUBLICATION,
                                    new NoticeId(UUID.randomUUID()),
                                    "circular",
                                    UUID.randomUUID(),
                                    1,
                                    Urgency.NORMAL,
                                    false,
                                    Headline.of("大雨に備えてください"),
                                    null),
                            Instant.now().plus(Duration.ofHours(72)),
                            new Messages.Variant(Language.JA, Platform.ANDROID, AddressKind.FCM_TOKEN),
                            new Words("大雨に備えてください", "新しいお知らせが届きました。アプリを開いてご確認ください。"));
        } finally {
            bodies.close();
        }
    }

    private void send(int messages) throws InterruptedException {
        long goodUntil = System.nanoTime() + Duration.ofHours(1).toNanos();
        int given = 0;
        for (int back = 0; back < messages; back++) {
            while (given < messages && pump.appetite(Channel.FCM, false) > 0) {
                int end = Math.min(messages, given + CHUNK);
                pump.add(jobs(given, end, goodUntil), false);
                given = end;
            }
            Report report = reports.take();
            if (!report.verdict().equals(Verdict.ACCEPTED)) {
                throw new IllegalStateException("not accepted: " + report.verdict());
            }
            report.job().held().settle(report.job().index(), Outcome.ACCEPTED);
            report.job().held().closed();
        }
    }

    private List<Job> jobs(int from, int to, long goodUntil) {
        int[] devices = new int[to - from];
        Claim claim = new Claim(UUID.randomUUID(), UUID.randomUUID(), 1, 0, false, devices, new byte[devices.length]);
        Held held = new Held(claim, Urgency.NORMAL, goodUntil);
        List<Job> jobs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            devices[i - from] = addresses.get(i).device();
            held.opened();
            jobs.add(new Job(held, i - from, addresses.get(i), template));
        }
        return jobs;
    }
}
