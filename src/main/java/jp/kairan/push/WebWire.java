package jp.kairan.push;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.OpenSSLEngineOptions;
import io.vertx.core.net.SocketAddress;
import java.util.ArrayDeque;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import jp.kairan.devices.Address;
import jp.kairan.push.web.Sealing;

/**
 * To the push services of browsers (RFC 8030): one POST a browser, over HTTP/2 where the service speaks it, a pool for each
 * service. Everything happens on one event loop but what would hold it up: looking names up and closing messages.
 */
final class WebWire implements Sender {
    private static final long CANCEL = 8;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int STREAMS = 100;
    /** Nobody reads it; whoever sends more is cut off. */
    private static final int LONGEST_ANSWER = 16_384;

    private final Vertx vertx;
    private final WebTarget target;
    private final Aside aside;
    private final HttpClient client;
    private final ArrayDeque<Attempt> inOrder = new ArrayDeque<>();

    WebWire(Vertx vertx, WebTarget target, Aside aside) {
        this.vertx = vertx;
        this.target = target;
        this.aside = aside;
        this.client = vertx.createHttpClient(
                options(target),
                new PoolOptions().setHttp2MaxSize(target.connections()).setHttp1MaxSize(target.connections()));
    }

    private static HttpClientOptions options(WebTarget target) {
        boolean local = target.gateway() != null;
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MultiplexingLimit(STREAMS)
                .setInitialSettings(new Http2Settings().setPushEnabled(false))
                .setConnectTimeout(CONNECT_MILLIS)
                .setTcpNoDelay(true)
                .setSsl(true)
                .setUseAlpn(true)
                .setTrustAll(local)
                .setVerifyHost(!local);
        if (OpenSSLEngineOptions.isAvailable() && OpenSSLEngineOptions.isAlpnAvailable()) {
            options.setSslEngineOptions(new OpenSSLEngineOptions());
        }
        return options;
    }

    @Override
    public void send(Address to, Content content, Consumer<Verdict> verdict) {
        Endpoint endpoint;
        try {
            endpoint = Endpoint.of(to.value());
        } catch (IllegalArgumentException e) {
            verdict.accept(new Verdict.Settled(Outcome.INVALID_TOKEN));
            return;
        }
        new Attempt(endpoint, verdict).begin(to, (WebMessage) content);
    }

    /** Which services a notice needs is known only from its addresses. */
    @Override
    public void warm() {}

    /** The order of their beginning is the order of their end. */
    @Override
    public void sweep() {
        long now = System.nanoTime();
        long longest = target.timeout().toNanos();
        while (!inOrder.isEmpty() && (inOrder.peek().ended || now - inOrder.peek().begun >= longest)) {
            inOrder.poll().expire();
        }
    }

    @Override
    public void close() {
        client.close();
        aside.close();
    }

    /** One message on its way. */
    private final class Attempt {
        private final long begun = System.nanoTime();
        private final Endpoint endpoint;
        private final Consumer<Verdict> verdict;
        private final Context loop = vertx.getOrCreateContext();
        private String authorization;
        private HttpClientRequest sent;
        private boolean found;
        private boolean ended;

        private Attempt(Endpoint endpoint, Consumer<Verdict> verdict) {
            this.endpoint = endpoint;
            this.verdict = verdict;
        }

        private void begin(Address to, WebMessage message) {
            Verdict reason = target.services().against(endpoint.origin());
            if (reason != null) {
                end(reason);
                return;
            }
            inOrder.add(this);
            boolean takes = target.services().takes(endpoint.origin());
            aside.prepare(endpoint.host(), target.gateway() != null, takes, () -> close(to, message))
                    .whenComplete((ready, failure) -> loop.runOnContext(now -> {
                        if (failure == null) {
                            go(ready, message);
                        } else {
                            end(unclosed(failure));
                        }
                    }));
        }

        /** For a key that is none nothing can ever be closed. */
        private Verdict unclosed(Throwable failure) {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            return cause instanceof IllegalArgumentException
                    ? new Verdict.Settled(Outcome.INVALID_TOKEN)
                    : Verdict.AGAIN;
        }

        private byte[] close(Address to, WebMessage message) {
            if (to.keys() == null) {
                throw new IllegalArgumentException("a subscription without its keys");
            }
            authorization = target.vapid().header(endpoint.origin());
            return Sealing.seal(
                    message.payload(), to.keys().publicKey(), to.keys().secret());
        }

        private void go(Aside.Ready ready, WebMessage message) {
            if (ended) {
                return;
            }
            found = true;
            if (ready.place().kind() == Lookup.Kind.LATER) {
                end(Verdict.AGAIN);
            } else if (ready.place().kind() == Lookup.Kind.INSIDE) {
                end(target.services().inside(endpoint.origin()));
            } else if (ready.place().kind() == Lookup.Kind.UNKNOWN) {
                end(target.services().silent(endpoint.origin()));
            } else {
                client.request(options(ready.place(), message)).onComplete(got -> {
                    if (got.succeeded()) {
                        use(got.result(), Buffer.buffer(ready.body()));
                    } else {
                        end(target.services().silent(endpoint.origin()));
                    }
                });
            }
        }

        /** To the address that was found and checked, under the name of the service. */
        private RequestOptions options(Lookup.Place place, WebMessage message) {
            SocketAddress at = target.gateway() == null
                    ? SocketAddress.inetSocketAddress(
                            endpoint.port(), place.address().getHostAddress())
                    : SocketAddress.inetSocketAddress(
                            target.gateway().getPort(), target.gateway().getHost());
            return new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setServer(at)
                    .setHost(endpoint.host())
                    .setPort(endpoint.port())
                    .setSsl(true)
                    .setURI(endpoint.path())
                    .putHeader(HttpHeaders.AUTHORIZATION, authorization)
                    .putHeader(HttpHeaders.CONTENT_ENCODING, "aes128gcm")
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                    .putHeader("TTL", Long.toString(message.ttl().toSeconds()))
                    .putHeader("Urgency", message.urgency())
                    .putHeader("Topic", message.topic());
        }

        private void use(HttpClientRequest got, Buffer body) {
            if (ended) {
                got.reset(CANCEL);
                return;
            }
            sent = got;
            got.send(body).onComplete(answered -> {
                if (answered.succeeded()) {
                    read(answered.result());
                } else {
                    end(target.services().silent(endpoint.origin()));
                }
            });
        }

        /** The head says it all. */
        private void read(HttpClientResponse response) {
            int[] length = {0};
            response.exceptionHandler(cut -> {});
            response.handler(part -> {
                length[0] += part.length();
                if (length[0] > LONGEST_ANSWER) {
                    response.request().reset(CANCEL);
                }
            });
            end(target.services()
                    .answered(
                            endpoint.origin(),
                            response.statusCode(),
                            aside.wait(response.getHeader(HttpHeaders.RETRY_AFTER))));
        }

        private void expire() {
            if (ended) {
                return;
            }
            if (sent != null) {
                sent.reset(CANCEL);
            }
            // a service that was not called yet has not been silent
            end(found ? target.services().silent(endpoint.origin()) : Verdict.AGAIN);
        }

        private void end(Verdict reached) {
            if (!ended) {
                ended = true;
                verdict.accept(reached);
            }
        }
    }
}
