package jp.kairan.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The command: one entry that opens twenty shelters, from the request to the last phone, in turns with a circular. */
public final class Broadcast {
    private static final String DATABASE = "city";
    private static final int SHELTERS = 20;
    private static final long LOOK_MILLIS = 5;

    private final City city;
    private final Fcm fcm;
    private final Service service;
    private final Figures figures;
    private final ExecutorService watchers = Executors.newFixedThreadPool(2);
    private final CityHall hall;
    private final Visitor resident;
    private final Visitor anybody;

    private Broadcast(City city, Fcm fcm, Service service, Figures figures)
            throws IOException, InterruptedException, SQLException {
        this.city = city;
        this.fcm = fcm;
        this.service = service;
        this.figures = figures;
        int port = service.port();
        this.hall = new CityHall(Visitor.as("CITY_STAFF", port), Visitor.as("CITY_ADMIN", port), city.root(DATABASE));
        this.resident = Visitor.as("RESIDENT", port);
        this.anybody = Visitor.as("OTHER_GROUP_RESIDENT", port);
    }

    /** When phones got it, in nanoseconds since the request that let it out. */
    private record Pushed(long first, long last, int phones) {}

    /** @param arguments the root of the project, then the options of {@code bench/broadcast} */
    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[0]);
        BroadcastOptions options;
        try {
            options = BroadcastOptions.parse(java.util.Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Place place = new Place(project, Files.createDirectories(project.resolve("target/bench/run")));
        System.out.println("# machine: " + Machine.description());
        System.out.println("# service: java " + options.heap() + ", " + options.connections() + " connections to FCM, "
                + (options.paced() ? "paced" : "unpaced"));
        Figures figures = new Figures();
        try (City city = City.start(place.work());
                Fcm fcm = Fcm.start(place, "100")) {
            city.create(DATABASE);
            Service.load(place, city, DATABASE, fcm);
            city.lengthenTokens(DATABASE);
            try (Service service = start(place, city, fcm, options)) {
                new Broadcast(city, fcm, service, figures).run(options.rounds());
            }
        }
        figures.print();
        System.exit(0);
    }

    /** With the demo's door open, by which the officers come in. */
    private static Service start(Place place, City city, Fcm fcm, BroadcastOptions options)
            throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(Service.unpaced(options.connections()));
        if (options.paced()) {
            settings.remove("KAIRAN_FCM_RATE");
            settings.remove("KAIRAN_FCM_RAMP");
        }
        settings.put("KAIRAN_DEMO_ENABLED", "true");
        return Service.start(
                place, city, DATABASE, fcm, "service", Service.options(options.heap()), Machine.Core.SUBJECT, settings);
    }

    private void run(int rounds) throws Exception {
        hall.register();
        circular();
        broadcast(new Figures());
        for (int round = 1; round <= rounds; round++) {
            String load = Machine.load();
            double busy = Machine.busySeconds();
            long begun = System.nanoTime();
            System.err.println("round " + round);
            // in turns, because whoever comes second finds everything warm
            Pushed early = round % 2 == 0 ? circular() : null;
            Pushed ours = broadcast(figures);
            Pushed plain = early == null ? circular() : early;
            figures.add("circular_first_push_ms", plain.first() / 1e6);
            figures.add("circular_last_push_s", plain.last() / 1e9);
            figures.add("broadcast_first_push_ms", ours.first() / 1e6);
            figures.add("broadcast_last_push_s", ours.last() / 1e9);
            figures.add("broadcast_last_push_vs_fanout", (double) ours.last() / plain.last());
            figures.add("phones", ours.phones());
            System.out.printf(
                    Locale.ROOT,
                    "# round %d: load average %s before, %.2f cores busy%n",
                    round,
                    load,
                    (Machine.busySeconds() - busy) / ((System.nanoTime() - begun) / 1e9));
        }
        figures.add("peak_rss_mib", service.process().peakMib());
        watchers.shutdown();
    }

    private Pushed circular() throws IOException, InterruptedException, SQLException {
        String id = hall.draftCircular();
        settle();
        long begun = System.nanoTime();
        hall.publishCircular(id);
        return pushed("CIRCULAR", id, begun);
    }

    private Pushed broadcast(Figures kept) throws Exception {
        long begun = System.nanoTime();
        CityHall.Entered entered = hall.open(SHELTERS);
        kept.add("broadcast_entry_ms", millisSince(begun));
        List<String> unseen = new ArrayList<>(entered.shelters());
        long open = watch(() -> {
                    while (!unseen.isEmpty() && open(unseen.get(0))) {
                        unseen.remove(0);
                    }
                    return unseen.isEmpty();
                })
                .get();
        kept.add("shelters_visible_ms", (open - begun) / 1e6);
        // until the officers' own phones have been told that something waits for them
        settle();
        long agreed = System.nanoTime();
        Future<Long> inbox = watch(() -> resident.get("/api/v1/inbox").contains(entered.id()));
        Future<Long> feed = watch(() -> anybody.get("/api/v1/cap").contains(entered.id()));
        hall.approve(entered);
        kept.add("broadcast_approval_ms", millisSince(agreed));
        kept.add("broadcast_inbox_visible_ms", (inbox.get() - agreed) / 1e6);
        kept.add("broadcast_feed_visible_ms", (feed.get() - agreed) / 1e6);
        return pushed("BROADCAST", entered.id(), agreed);
    }

    private boolean open(String shelter) throws IOException, InterruptedException {
        return new JsonObject(anybody.get("/api/v1/shelters/" + shelter))
                .getJsonObject("status")
                .getString("state")
                .equals("OPEN");
    }

    /** Neither pays for what the one before it left. */
    private void settle() throws IOException, InterruptedException, SQLException {
        city.awaitQuiet(DATABASE);
        city.walAfterCheckpoint(DATABASE);
        fcm.clear();
    }

    /** When somebody who looks again and again first sees it. */
    private Future<Long> watch(Callable<Boolean> seen) {
        return watchers.submit(() -> {
            while (!seen.call()) {
                Thread.sleep(LOOK_MILLIS);
            }
            return System.nanoTime();
        });
    }

    /** The local FCM's clock is this one, because Linux has one that only goes on for all processes. */
    private Pushed pushed(String kind, String subject, long begun)
            throws IOException, InterruptedException, SQLException {
        City.Run run = city.awaitDone(DATABASE, city.awaitDispatch(DATABASE, kind, subject), service.process());
        fcm.rateOf(run.targets());
        JsonObject counters = fcm.counters();
        return new Pushed(
                counters.getLong("firstAcceptNanos") - begun,
                counters.getLong("lastAcceptNanos") - begun,
                run.targets());
    }

    private static double millisSince(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
