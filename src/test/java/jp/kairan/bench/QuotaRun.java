package jp.kairan.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A run against Google's quota on an ordinary bad day: a bucket that is empty when the first message arrives, answers
 * that take their time, dead tokens, passing failures, connections that are drained.
 */
final class QuotaRun {
    private static final int RATE = 10_000;
    /** Rate × latency ÷ 100 are needed: with a mean of 0.16 s that is 16, with some room for those that drain. */
    private static final int CONNECTIONS = 30;

    /** The share of the quota that the service keeps back for emergencies; its default. */
    private static final double RESERVE = 0.1;

    private static final int WATCH_SECONDS = 3;

    private static final JsonObject BEHAVIOUR = new JsonObject()
            .put("latency", new JsonObject().put("lowMillis", 70).put("highMillis", 300))
            .put("seed", 20210401)
            .put("shares", new JsonObject().put("UNREGISTERED", 0.02).put("UNAVAILABLE_BARE", 0.01))
            .put("rules", new JsonArray())
            .put("quota", new JsonObject().put("perSecond", RATE).put("burst", RATE))
            .put("retryAfterSeconds", 1)
            .put("goAwayEvery", 10_000);

    private final Place place;
    private final City city;
    private final Fcm fcm;
    private final Options options;
    private final Figures figures;

    QuotaRun(Place place, City city, Fcm fcm, Options options, Figures figures) {
        this.place = place;
        this.city = city;
        this.fcm = fcm;
        this.options = options;
        this.figures = figures;
    }

    /** Each round on a fresh copy of the city, because dead tokens are retired. */
    void run() throws Exception {
        for (int round = 1; round <= options.rounds(); round++) {
            String database = "quota" + round;
            city.copy("city", database);
            Map<String, String> settings = new HashMap<>(Map.of(
                    "KAIRAN_FCM_CONNECTIONS", Integer.toString(CONNECTIONS),
                    "KAIRAN_FCM_STREAMS", "100",
                    "KAIRAN_FCM_RATE", Integer.toString(RATE),
                    "KAIRAN_FCM_EMERGENCY_RESERVE", Double.toString(RESERVE)));
            try (Service service = Service.start(
                    place,
                    city,
                    database,
                    fcm,
                    "service-quota",
                    options.serviceOptions(),
                    Machine.Core.SUBJECT,
                    settings)) {
                round(service, database);
            }
        }
    }

    /** Warm, as a service that has been up for days is: the same city first hears of something else without a fault. */
    private void round(Service service, String database) throws Exception {
        fcm.behave(new JsonObject()
                .put("latency", new JsonObject().put("lowMillis", 70).put("highMillis", 300)));
        service.fanOut();
        fcm.behave(BEHAVIOUR);
        fcm.clear();
        UUID dispatch = city.publish(database);
        city.awaitCut(database, dispatch, 5);
        fcm.behave(BEHAVIOUR);
        Thread watch = new Thread(this::watch, "watch");
        watch.start();
        City.Run run = city.awaitDone(database, dispatch, service.process());
        watch.interrupt();
        watch.join();
        JsonObject counters = fcm.counters();
        System.err.println("  " + counters.encode());
        long sends = counters.getLong("requests");
        long refused = counters.getJsonObject("outcomes").getLong("QUOTA_EXCEEDED", 0L)
                + counters.getJsonObject("outcomes").getLong("QUOTA_EXCEEDED_BARE", 0L);
        figures.add("quota_seconds", run.seconds());
        figures.add("wall_vs_ideal", run.seconds() / (sends / (double) (RATE * (1 - RESERVE))));
        figures.add("provoked_429_share", refused / (double) sends);
        figures.add("quota_peak_rss_mib", service.process().peakMib());
    }

    /** Tells how far the run has come, so that a slow one shows where it lost its time. */
    private void watch() {
        try {
            for (int seconds = 0; ; seconds += WATCH_SECONDS) {
                System.err.printf(
                        "  %d s: %d requests%n", seconds, fcm.counters().getLong("requests"));
                Thread.sleep(WATCH_SECONDS * 1000L);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("  " + e.getMessage());
        }
    }
}
