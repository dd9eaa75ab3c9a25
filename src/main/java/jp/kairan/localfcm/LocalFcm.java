package jp.kairan.localfcm;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.OpenSSLEngineOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/** A running local FCM: how it behaves, what it has counted, and its end. */
public final class LocalFcm implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    /** Vert.x's word for "any free port, the same for every instance". */
    private static final int ANY_SHARED_PORT = -1;

    private final Vertx vertx;
    private final Judge judge;
    private final SelfSigned certificate;
    private final int port;

    private LocalFcm(Vertx vertx, Judge judge, SelfSigned certificate, int port) {
        this.vertx = vertx;
        this.judge = judge;
        this.certificate = certificate;
        this.port = port;
    }

    /**
     * Listens on loopback and returns when it does; not for event-loop threads, because it waits.
     *
     * @throws IllegalStateException when the port is taken
     */
    public static LocalFcm start(LocalFcmSettings settings) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(settings.loops())
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        Judge judge = new Judge(settings);
        SelfSigned certificate = settings.tls() ? SelfSigned.generate(settings.clock()) : null;
        HttpServerOptions options = options(settings, certificate);
        AtomicInteger port = new AtomicInteger();
        try {
            await(vertx.deployVerticle(
                    () -> new Loop(options, judge, port), new DeploymentOptions().setInstances(settings.loops())));
        } catch (CompletionException e) {
            await(vertx.close());
            throw new IllegalStateException("the local FCM cannot listen on port " + settings.port(), e.getCause());
        }
        return new LocalFcm(vertx, judge, certificate, port.get());
    }

    /** Where it listens, without a path: {@code http://127.0.0.1:9099}. */
    public String baseUrl() {
        return (certificate == null ? "http://" : "https://") + HOST + ":" + port;
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The certificate to be trusted, in PEM; null without TLS. */
    public String certificatePem() {
        return certificate == null ? null : certificate.certificatePem();
    }

    /** Answers like this from the next request on. */
    public void behave(Behaviour behaviour) {
        judge.behave(behaviour);
    }

    /** How it answers now. */
    public Behaviour behaviour() {
        return judge.behaviour();
    }

    /** What it has counted. */
    public Counters counters() {
        return judge.ledger().counters();
    }

    /** What it has counted for one token or installation id. */
    public TokenCounters token(String token) {
        return judge.ledger().counters(token);
    }

    /** The last accepted messages, newest first. */
    public List<Push> pushes(int limit) {
        return judge.ledger().recent(limit);
    }

    /**
     * Remembers the last messages of a token from now on, however many go to others, and gives those so far, newest first.
     * Of tokens beyond some thousands the memory may be lost; it begins anew when it is asked for.
     */
    public List<Push> follow(String token, int limit) {
        return judge.ledger().follow(token, limit);
    }

    /** Begins to count anew, tries of tokens included. */
    public void clear() {
        judge.clear();
    }

    /** Breaks all connections off and frees the port. */
    @Override
    public void close() {
        await(vertx.close());
    }

    private static HttpServerOptions options(LocalFcmSettings settings, SelfSigned certificate) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(HOST)
                .setPort(settings.port() == 0 ? ANY_SHARED_PORT : settings.port())
                .setInitialSettings(new Http2Settings().setMaxConcurrentStreams(settings.streams()))
                .setHttp2ConnectionWindowSize(1 << 20)
                // A sender that gives up on silent streams resets hundreds of them, which is no attack here.
                .setHttp2RstFloodMaxRstFramePerWindow(Integer.MAX_VALUE);
        if (certificate != null) {
            options.setSsl(true)
                    .setUseAlpn(true)
                    .setKeyCertOptions(new PemKeyCertOptions()
                            .setCertValue(Buffer.buffer(certificate.certificatePem()))
                            .setKeyValue(Buffer.buffer(certificate.keyPem())));
            if (OpenSSLEngineOptions.isAvailable() && OpenSSLEngineOptions.isAlpnAvailable()) {
                options.setSslEngineOptions(new OpenSSLEngineOptions());
            }
        }
        return options;
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    /** One event loop with its share of the connections. */
    private static final class Loop extends AbstractVerticle {

        private final HttpServerOptions options;
        private final Judge judge;
        private final AtomicInteger port;

        private Loop(HttpServerOptions options, Judge judge, AtomicInteger port) {
            this.options = options;
            this.judge = judge;
            this.port = port;
        }

        @Override
        public void start(Promise<Void> started) {
            SendEndpoint send = new SendEndpoint(vertx, judge);
            AdminEndpoint admin = new AdminEndpoint(judge);
            HttpServer server = vertx.createHttpServer(options);
            server.connectionHandler(send::connected);
            server.requestHandler(request -> {
                if (!send.handle(request) && !admin.handle(request)) {
                    notFound(request);
                }
            });
            server.listen()
                    .onSuccess(listening -> port.set(listening.actualPort()))
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private static void notFound(HttpServerRequest request) {
            request.response().setStatusCode(404).end();
        }
    }
}
