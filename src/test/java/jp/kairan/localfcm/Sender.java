package jp.kairan.localfcm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A sender of messages that keeps everything of the answer. */
final class Sender implements AutoCloseable {

    static final String BEARER = "Bearer a-static-token";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final LocalFcm fcm;
    private final HttpClient client;

    /** An answer as it came. */
    record Reply(HttpVersion version, int status, MultiMap headers, String body) {

        JsonNode error() {
            return json().path("error");
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("not JSON: " + body, e);
            }
        }
    }

    private Sender(LocalFcm fcm, HttpClientOptions options, int connections) {
        this.fcm = fcm;
        if (fcm.certificatePem() != null) {
            options.setSsl(true)
                    .setUseAlpn(true)
                    .setTrustOptions(new PemTrustOptions().addCertValue(Buffer.buffer(fcm.certificatePem())));
        }
        client = vertx.createHttpClient(
                options, new PoolOptions().setHttp2MaxSize(connections).setHttp1MaxSize(connections));
    }

    static Sender over(LocalFcm fcm) {
        return over(fcm, 1);
    }

    static Sender over(LocalFcm fcm, int connections) {
        return new Sender(fcm, http2().setHttp2ClearTextUpgrade(false), connections);
    }

    static Sender upgrading(LocalFcm fcm) {
        return new Sender(fcm, http2().setHttp2ClearTextUpgrade(true), 1);
    }

    static Sender overHttp11(LocalFcm fcm) {
        return new Sender(fcm, new HttpClientOptions(), 1);
    }

    private static HttpClientOptions http2() {
        return new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2);
    }

    Reply send(String token) {
        return got(sending(token));
    }

    Future<Reply> sending(String token) {
        return posting(BEARER, "{\"message\":{\"token\":\"" + token + "\",\"data\":{\"noticeId\":\"1\"}}}");
    }

    Reply post(String body) {
        return got(posting(BEARER, body));
    }

    Future<Reply> posting(String authorization, String body) {
        return calling(HttpMethod.POST, "/v1/projects/p/messages:send", authorization, body);
    }

    Reply call(HttpMethod method, String path, String body) {
        return got(calling(method, path, null, body));
    }

    private Future<Reply> calling(HttpMethod method, String path, String authorization, String body) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(fcm.port())
                .setURI(path);
        if (authorization != null) {
            options.putHeader("Authorization", authorization);
        }
        // On the event loop, because elsewhere an answer may have passed before its body is asked for.
        Promise<Reply> promise = Promise.promise();
        context.runOnContext(now -> client.request(options)
                .compose(request -> request.send(Buffer.buffer(body)))
                .compose(response -> response.body()
                        .map(bytes -> new Reply(
                                response.version(), response.statusCode(), response.headers(), bytes.toString())))
                .onComplete(promise));
        return promise.future();
    }

    static <T> T got(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        got(vertx.close());
    }
}
