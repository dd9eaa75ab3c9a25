package jp.kairan.bench;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Status;

/**
 * Officers in a storm: some have a board open, one leafs through the households of a 町会, and one looks how long it takes
 * until an answer that was acknowledged can be seen.
 */
final class StormWatch {
    private static final long LEAF_MILLIS = 50;
    private static final long LOOK_MILLIS = 10;
    private static final long PROBE_MILLIS = 500;
    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final int BOARDS = 20;

    private final int port;
    private final String check;
    private final byte[] secret;
    private final Town.Home home;
    private final Town.Dweller somebody;
    private final Visitor head;
    private final List<UUID> officers;
    private final String association;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong events = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<InputStream> bodies = new ConcurrentLinkedQueue<>();
    private final List<Double> lists = new ArrayList<>();
    private final HttpClient streams =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private double stalest;
    private int failures;

    /**
     * Officers of one association and of the federations.
     *
     * @param home where nobody else answers
     */
    StormWatch(int port, String check, byte[] secret, Town town, Town.Home home) {
        this.port = port;
        this.check = check;
        this.secret = secret;
        this.home = home;
        this.somebody = home.login();
        Town.Place place = town.places("ASSOCIATION").stream()
                .filter(each -> each.covers(home.place()))
                .findFirst()
                .orElseThrow();
        this.association = place.id().toString();
        this.head = Visitor.at(port).with(Citizens.token(place.officer(), secret));
        this.officers = town.places("FEDERATION").stream()
                .map(Town.Place::officer)
                .filter(each -> each != null)
                .limit(BOARDS)
                .toList();
    }

    /** Somewhere to look from: a household with a phone in an association with a head. */
    static Town.Home fit(Town town) {
        List<Town.Place> associations = town.places("ASSOCIATION").stream()
                .filter(each -> each.officer() != null)
                .toList();
        return town.homes().stream()
                .filter(home -> home.member() && !home.shielded() && home.login() != null)
                .filter(home -> associations.stream().anyMatch(each -> each.covers(home.place())))
                .findFirst()
                .orElseThrow();
    }

    /** The account that nobody else may answer by. */
    UUID reserved() {
        return somebody.account();
    }

    /** One look at the households of the association. */
    void look() throws IOException, InterruptedException {
        head.get("/api/v1/safety-checks/" + check + "/households?limit=200&unit=" + association);
    }

    void start() {
        officers.forEach(each -> thread(() -> watch(each)));
        thread(this::leaf);
        thread(this::probe);
    }

    private void thread(Runnable work) {
        Thread thread = new Thread(work, "officer-" + threads.size());
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private void watch(UUID officer) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/safety-checks/" + check + "/board/stream"))
                .header("Authorization", "Bearer " + Citizens.token(officer, secret))
                .build();
        try {
            HttpResponse<InputStream> answer = streams.send(request, HttpResponse.BodyHandlers.ofInputStream());
            bodies.add(answer.body());
            if (answer.statusCode() != 200) {
                fail("a stream was answered " + answer.statusCode());
                return;
            }
            new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.startsWith("event:"))
                    .forEach(line -> events.incrementAndGet());
        } catch (IOException | java.io.UncheckedIOException e) {
            if (!over.get()) {
                fail("a stream ended: " + e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void leaf() {
        repeat(LEAF_MILLIS, () -> {
            long begun = System.nanoTime();
            look();
            synchronized (lists) {
                lists.add((System.nanoTime() - begun) / 1e6);
            }
        });
    }

    private void probe() {
        Line line = new Line(port);
        boolean[] away = new boolean[1];
        repeat(PROBE_MILLIS, () -> {
            away[0] = !away[0];
            String place = away[0] ? "ELSEWHERE" : "HOME";
            String now = java.time.Instant.now().toString();
            Line.Answer answer = line.post(
                    "/api/v1/safety-answers",
                    Parcel.bearer(somebody.account(), secret),
                    "{\"check\":\"" + check + "\",\"sentAt\":\"" + now + "\",\"answers\":[{\"key\":\""
                            + UUID.randomUUID() + "\",\"whose\":\"ME\",\"kind\":\"" + Kind.SEEN + "\",\"status\":\""
                            + Status.SAFE + "\",\"place\":\"" + place + "\",\"at\":\"" + now + "\"}]}");
            if (answer.status() != 200) {
                fail("a probe was answered " + answer.status());
                return;
            }
            seen(place, System.nanoTime());
        });
        line.close();
    }

    private void seen(String place, long acknowledged) throws IOException, InterruptedException {
        String path = "/api/v1/safety-checks/" + check + "/households?limit=200&unit="
                + home.place().id();
        double stale;
        do {
            boolean there = new JsonObject(head.get(path))
                    .getJsonArray("items").stream()
                            .map(JsonObject.class::cast)
                            .filter(each ->
                                    each.getString("household").equals(home.id().toString()))
                            .flatMap(each -> each.getJsonArray("members").stream())
                            .map(JsonObject.class::cast)
                            .anyMatch(each -> each.getString("resident")
                                            .equals(somebody.id().toString())
                                    && place.equals(each.getString("place")));
            stale = (System.nanoTime() - acknowledged) / 1e6;
            if (there) {
                break;
            }
            Thread.sleep(LOOK_MILLIS);
        } while (stale * 1e6 < PATIENCE_NANOS);
        stalest = Math.max(stalest, stale);
    }

    /** Something that is done again and again. */
    @FunctionalInterface
    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    private void repeat(long pauseMillis, Step step) {
        try {
            while (!over.get()) {
                try {
                    step.take();
                } catch (IOException e) {
                    fail(e.getMessage());
                }
                Thread.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void fail(String what) {
        failures++;
        System.err.println("  officers: " + what);
    }

    void stop() throws InterruptedException, IOException {
        over.set(true);
        for (Thread thread : threads.subList(officers.size(), threads.size())) {
            thread.join();
        }
        // an interrupt is not heard by whoever reads, and the service counts those who hold a connection as watching
        for (InputStream body : bodies) {
            body.close();
        }
    }

    double staleness() {
        return stalest;
    }

    double listP99() {
        synchronized (lists) {
            List<Double> sorted = lists.stream().sorted().toList();
            return sorted.isEmpty() ? -1 : sorted.get((int) Math.min(sorted.size() - 1L, sorted.size() * 99L / 100));
        }
    }

    long events() {
        return events.get();
    }

    synchronized int failures() {
        return failures;
    }
}
