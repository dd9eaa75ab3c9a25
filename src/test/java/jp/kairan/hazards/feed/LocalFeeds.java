package jp.kairan.hazards.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A real HTTP server on this machine that serves feeds and telegrams as the agency does, and remembers what it was asked. */
final class LocalFeeds implements AutoCloseable {
    static final String FEEDS = "/developer/xml/feed/";
    static final String DATA = "/developer/xml/data/";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> conditions = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int versions;

    private LocalFeeds(HttpServer server) {
        this.server = server;
    }

    /** How one address answers. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    static LocalFeeds start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            LocalFeeds feeds = new LocalFeeds(server);
            server.setExecutor(feeds.threads);
            server.createContext("/", feeds::handle);
            server.start();
            return feeds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The settings that lead here, and those given as {@code key=value}. */
    FeedConfig config(String... settings) {
        Map<String, String> values = new HashMap<>(Map.of(
                "kairan.hazards.feed.url", origin() + FEEDS,
                "kairan.hazards.feed.private-hosts", "127.0.0.1",
                "kairan.hazards.feed.feeds", "extra"));
        Arrays.stream(settings)
                .map(setting -> setting.split("=", 2))
                .forEach(pair -> values.put("kairan.hazards.feed." + pair[0], pair[1]));
        return new SmallRyeConfigBuilder()
                .withMapping(FeedConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(values, "test", 500))
                .build()
                .getConfigMapping(FeedConfig.class);
    }

    /** The name of a file that was sent at a moment. */
    static String name(Instant at, String kind, String office) {
        return STAMP.format(at) + "_0_" + kind + "_" + office + ".xml";
    }

    /** The entry of a telegram of this server. */
    String entry(String name, Instant at) {
        return entryOf(origin() + DATA + name, at);
    }

    static String entryOf(String link, Instant at) {
        return "<entry><title>t</title><id>%s</id><updated>%s</updated><link type=\"application/xml\" href=\"%s\"/></entry>"
                .formatted(link, at, link);
    }

    static byte[] feed(Instant updated, List<String> entries) {
        return ("<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" lang=\"ja\">"
                        + "<title>f</title><updated>" + updated + "</updated><id>f</id>"
                        + entries.stream().collect(Collectors.joining()) + "</feed>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A feed says this from now on, until it is written again. */
    void writes(String feed, Instant updated, String... entries) {
        serves(FEEDS + feed + ".xml", feed(updated, List.of(entries)));
    }

    /** An address has these bytes from now on. */
    void serves(String path, byte[] body) {
        String version = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(++versions).atOffset(ZoneOffset.UTC));
        answers.put(path, exchange -> {
            exchange.getResponseHeaders().add("Last-Modified", version);
            if (version.equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    void file(String name) {
        serves(DATA + name, ("<telegram>" + name + "</telegram>").getBytes(StandardCharsets.UTF_8));
    }

    /** An address answers with a status alone. */
    void refuses(String path, int status, String... header) {
        answers.put(path, exchange -> {
            if (header.length == 2) {
                exchange.getResponseHeaders().add(header[0], header[1]);
            }
            exchange.sendResponseHeaders(status, -1);
        });
    }

    void answers(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** Waits until the test is over. */
    void never() throws InterruptedException {
        closed.await();
    }

    /** How often an address was asked for. */
    long asked(String path) {
        return asked.stream().filter(path::equals).count();
    }

    long askedFor(String feed) {
        return asked(FEEDS + feed + ".xml");
    }

    long askedForFile(String name) {
        return asked(DATA + name);
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    /** What the requests said about what we have. */
    List<String> conditions() {
        return List.copyOf(conditions);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            String condition = exchange.getRequestHeaders().getFirst("If-Modified-Since");
            if (condition != null) {
                conditions.add(condition);
            }
            Answer answer = answers.get(path);
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                answer.to(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
