package jp.kairan.testing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kairan.localfcm.SelfSigned;

/**
 * A push service (RFC 8030) over TLS and HTTP/2 that keeps what it is given and answers as it is told. It answers for every
 * origin, because what is sent to a gateway keeps the name of the service it is for.
 */
public final class TestPushService implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final HttpServer server;

    /**
     * A message as it arrived.
     *
     * @param path of the endpoint
     * @param authority the service it was for
     * @param version of HTTP
     * @param headers by names in lower case
     * @param body still closed
     */
    public record Sent(String path, String authority, HttpVersion version, Map<String, String> headers, byte[] body) {}

    /** How a browser's messages are answered, the first so many times; a status of 0 is silence. */
    private record Answer(int status, String retryAfter, AtomicInteger left) {}

    public TestPushService() {
        this(0);
    }

    /** On a port that is known beforehand. */
    public TestPushService(int port) {
        SelfSigned certificate = SelfSigned.generate(Clock.systemUTC());
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setSsl(true)
                        .setUseAlpn(true)
                        .setKeyCertOptions(new PemKeyCertOptions()
                                .setCertValue(Buffer.buffer(certificate.certificatePem()))
                                .setKeyValue(Buffer.buffer(certificate.keyPem()))))
                .connectionHandler(made -> connections.incrementAndGet())
                .requestHandler(this::take);
        try {
            server.listen().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A port that is free at the moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI url() {
        return URI.create("https://127.0.0.1:" + server.actualPort());
    }

    /** Answers a browser's messages so from now on. */
    public void answer(TestBrowser browser, int status) {
        answer(browser, status, null, Integer.MAX_VALUE);
    }

    /** Answers the first so many of a browser's messages so, the others as usual. */
    public void answer(TestBrowser browser, int status, String retryAfter, int times) {
        answers.put(browser.path(), new Answer(status, retryAfter, new AtomicInteger(times)));
    }

    /** What came for a browser. */
    public List<Sent> sentTo(TestBrowser browser) {
        return sent.stream().filter(each -> each.path().equals(browser.path())).toList();
    }

    public int connections() {
        return connections.get();
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            Map<String, String> headers = new ConcurrentHashMap<>();
            request.headers().forEach(each -> headers.put(each.getKey().toLowerCase(), each.getValue()));
            sent.add(new Sent(
                    request.path(), request.authority().toString(), request.version(), headers, body.getBytes()));
            Answer answer = answers.get(request.path());
            if (answer == null || answer.left().getAndDecrement() <= 0) {
                request.response().setStatusCode(201).end();
            } else if (answer.status() != 0) {
                if (answer.retryAfter() != null) {
                    request.response().putHeader("Retry-After", answer.retryAfter());
                }
                request.response().setStatusCode(answer.status()).end("{\"why\":\"told to\"}");
            }
        });
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
