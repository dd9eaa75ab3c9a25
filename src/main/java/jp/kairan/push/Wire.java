package jp.kairan.push;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.OpenSSLEngineOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;
import jp.kairan.devices.Address;

/**
 * HTTP/2 to FCM: one POST a device, many at once on few connections. Everything happens on one event loop. Connections
 * that FCM drains (GOAWAY) are replaced by the pool; we never PING, because FCM takes that amiss. A connection that has
 * been silent for a whole time-out is closed: its other end may be gone without a word.
 */
final class Wire implements Sender {
    private static final long CANCEL = 8;
    private static final int CONNECT_MILLIS = 5_000;
    private static final Duration AFTER_RENEWAL = Duration.ofSeconds(1);

    private final HttpClient client;
    private final Duration timeout;
    private final Clock clock;
    private final ArrayDeque<Attempt> inOrder = new ArrayDeque<>();
    private final Map<HttpConnection, Long> heard = new IdentityHashMap<>();
    private volatile RequestOptions request;
    private volatile String authorization;
    private final FcmTarget target;

    Wire(Vertx vertx, FcmTarget target, Clock clock) {
        this.target = target;
        this.timeout = target.timeout();
        this.clock = clock;
        this.client = vertx.createHttpClient(
                options(target),
                new PoolOptions().setHttp2MaxSize(target.connections()).setHttp1MaxSize(target.connections()));
    }

    private static HttpClientOptions options(FcmTarget target) {
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MultiplexingLimit(target.streams())
                .setHttp2ConnectionWindowSize(1 << 20)
                .setInitialSettings(new Http2Settings().setPushEnabled(false))
                .setConnectTimeout(CONNECT_MILLIS)
                .setTcpNoDelay(true);
        if (target.tls()) {
            options.setSsl(true).setUseAlpn(true).setTrustAll(target.trustAll()).setVerifyHost(!target.trustAll());
            if (OpenSSLEngineOptions.isAvailable() && OpenSSLEngineOptions.isAlpnAvailable()) {
                options.setSslEngineOptions(new OpenSSLEngineOptions());
            }
        }
        return options;
    }

    /** Sends with this {@code Authorization} from now on; from any thread. */
    void authorize(String header) {
        if (!header.equals(authorization)) {
            authorization = header;
            request = new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setHost(target.base().getHost().replaceAll("[\\[\\]]", ""))
                    .setPort(target.port())
                    .setSsl(target.tls())
                    .setURI("/v1/projects/" + target.project() + "/messages:send")
                    .putHeader(HttpHeaders.AUTHORIZATION, header)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=UTF-8");
        }
    }

    @Override
    public void send(Address to, Content content, Consumer<Verdict> verdict) {
        Buffer body = ((Template) content).to(to.value());
        Attempt attempt = new Attempt(request, System.nanoTime(), verdict);
        inOrder.add(attempt);
        client.request(attempt.options).onComplete(got -> {
            if (got.succeeded()) {
                attempt.use(got.result(), body);
            } else {
                attempt.end(Verdict.AGAIN);
            }
        });
    }

    /** A stream on each connection is asked for and given back unused. */
    @Override
    public void warm() {
        for (int i = 0; i < target.connections() && request != null; i++) {
            // without a handler Vert.x tells of the reset as of an error
            client.request(request)
                    .onSuccess(unused -> unused.exceptionHandler(reset -> {}).reset(CANCEL));
        }
    }

    /** The order of their beginning is the order of their end. */
    @Override
    public void sweep() {
        long now = System.nanoTime();
        while (!inOrder.isEmpty() && (inOrder.peek().ended || now - inOrder.peek().begun >= timeout.toNanos())) {
            inOrder.poll().expire();
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** One request on its way. */
    private final class Attempt {
        private final RequestOptions options;
        private final long begun;
        private final Consumer<Verdict> verdict;
        private HttpClientRequest sent;
        private boolean ended;

        private Attempt(RequestOptions options, long begun, Consumer<Verdict> verdict) {
            this.options = options;
            this.begun = begun;
            this.verdict = verdict;
        }

        private void use(HttpClientRequest got, Buffer body) {
            if (ended) {
                got.reset(CANCEL);
                return;
            }
            sent = got;
            if (heard.putIfAbsent(got.connection(), begun) == null) {
                got.connection().closeHandler(closed -> heard.remove(got.connection()));
            }
            got.send(body).onComplete(answered -> {
                if (answered.succeeded()) {
                    read(answered.result());
                } else {
                    end(Verdict.AGAIN);
                }
            });
        }

        private void read(HttpClientResponse response) {
            heard.replace(sent.connection(), System.nanoTime());
            if (response.statusCode() == 200) {
                // the head says it all; the body runs out unread
                end(Verdict.ACCEPTED);
                return;
            }
            String retryAfter = response.getHeader(HttpHeaders.RETRY_AFTER);
            response.body()
                    .onComplete(body -> end(FcmAnswer.read(
                            response.statusCode(),
                            retryAfter,
                            body.succeeded() ? body.result().toString() : "",
                            Instant.now(clock))));
        }

        private void expire() {
            if (ended) {
                return;
            }
            if (sent != null) {
                HttpConnection connection = sent.connection();
                sent.reset(CANCEL);
                if (heard.getOrDefault(connection, Long.MAX_VALUE) <= begun) {
                    connection.close();
                }
            }
            end(Verdict.AGAIN);
        }

        /** A refusal of a credential that has been replaced meanwhile says nothing about the new one. */
        private void end(Verdict found) {
            if (ended) {
                return;
            }
            ended = true;
            boolean stale = found instanceof Verdict.Hold hold
                    && hold.why() == Verdict.Why.UNAUTHENTICATED
                    && options != request;
            verdict.accept(stale ? new Verdict.Deferred(AFTER_RENEWAL) : found);
        }
    }
}
