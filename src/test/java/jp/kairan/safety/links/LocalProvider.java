package jp.kairan.safety.links;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A real provider of short messages on this machine, which checks signatures as the protocol tells it to. */
final class LocalProvider implements AutoCloseable {
    static final String SECRET = "a-secret-of-32-characters-or-more";

    /** A message it was given; signed where the signature is right. */
    record Message(String id, String to, String text, long seconds, boolean signed) {}

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile int status = 202;

    private LocalProvider(HttpServer server) {
        this.server = server;
    }

    /** @param port 0 for any */
    static LocalProvider start(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            LocalProvider provider = new LocalProvider(server);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/messages", provider::take);
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/messages");
    }

    void answering(int other) {
        status = other;
    }

    List<Message> to(String number) {
        return messages.stream().filter(message -> message.to().equals(number)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String[] parts =
                exchange.getRequestHeaders().getFirst("Kairan-Signature").split("[=,]");
        JsonObject json = new JsonObject(new String(body, StandardCharsets.UTF_8));
        messages.add(new Message(
                json.getString("id"),
                json.getString("to"),
                json.getString("text"),
                Long.parseLong(parts[1]),
                parts[0].equals("t") && parts[2].equals("v1") && parts[3].equals(signature(parts[1], body))));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static String signature(String seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
