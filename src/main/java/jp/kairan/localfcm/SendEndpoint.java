package jp.kairan.localfcm;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code POST /v1/projects/{project}/messages:send} on one event loop, which is why nothing here is locked. */
final class SendEndpoint {

    private static final String BEFORE = "/v1/projects/";
    private static final String AFTER = "/messages:send";
    private static final long NOTICE_MILLIS = 200;
    private static final long DRAIN_SECONDS = 60;

    private final Vertx vertx;
    private final Judge judge;
    private final Map<HttpConnection, Line> lines = new IdentityHashMap<>();

    /** What is known of one connection. */
    private static final class Line {
        private int requests;
        private boolean draining;
    }

    SendEndpoint(Vertx vertx, Judge judge) {
        this.vertx = vertx;
        this.judge = judge;
    }

    void connected(HttpConnection connection) {
        judge.ledger().connected();
        lines.put(connection, new Line());
        connection.closeHandler(closed -> lines.remove(connection));
    }

    /** Takes the request if it is one to send; false where it is not. */
    boolean handle(HttpServerRequest request) {
        String path = request.path();
        if (request.method() != HttpMethod.POST
                || !path.startsWith(BEFORE)
                || !path.endsWith(AFTER)
                || path.length() <= BEFORE.length() + AFTER.length()) {
            return false;
        }
        String project = path.substring(BEFORE.length(), path.length() - AFTER.length());
        boolean last = drainsWith(request);
        request.bodyHandler(body -> deliver(
                request, judge.judge(project, request.getHeader(HttpHeaders.AUTHORIZATION), body.getBytes()), last));
        return true;
    }

    private boolean drainsWith(HttpServerRequest request) {
        int every = judge.behaviour().goAwayEvery();
        Line line = lines.computeIfAbsent(request.connection(), absent -> new Line());
        line.requests++;
        if (every == 0 || line.requests < every || line.draining) {
            return line.draining;
        }
        line.draining = true;
        judge.ledger().drained();
        if (request.version() == HttpVersion.HTTP_2) {
            drain(request.connection());
        }
        return true;
    }

    /**
     * Announces the end without refusing any stream, and closes when the streams begun until then are answered: the two
     * steps of RFC 9113, section 6.8, because a stream already on its way must not be lost.
     */
    private void drain(HttpConnection connection) {
        connection.goAway(0, Integer.MAX_VALUE);
        vertx.setTimer(NOTICE_MILLIS, timer -> connection.shutdown(DRAIN_SECONDS, TimeUnit.SECONDS));
    }

    private void deliver(HttpServerRequest request, Verdict verdict, boolean last) {
        if (verdict.outcome() == Outcome.SILENCE) {
            return;
        }
        if (verdict.delayMillis() == 0) {
            answer(request, verdict, last);
        } else {
            vertx.setTimer(verdict.delayMillis(), timer -> answer(request, verdict, last));
        }
    }

    private void answer(HttpServerRequest request, Verdict verdict, boolean last) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.ended()) {
            return;
        }
        if (verdict.outcome() == Outcome.CLOSE) {
            breakOff(request.connection());
            return;
        }
        Answer answer = verdict.answer();
        response.setStatusCode(answer.status()).putHeader(HttpHeaders.CONTENT_TYPE, answer.contentType());
        if (answer.retryAfter()) {
            response.putHeader(
                    HttpHeaders.RETRY_AFTER, Integer.toString(judge.behaviour().retryAfterSeconds()));
        }
        if (last && request.version() != HttpVersion.HTTP_2) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
            response.end(Buffer.buffer(answer.body()))
                    .onComplete(ended -> request.connection().close());
        } else {
            response.end(Buffer.buffer(answer.body()));
        }
    }

    /** Below HTTP/2, because its own closing would say GOAWAY first; SO_LINGER 0 makes it a reset. */
    private static void breakOff(HttpConnection connection) {
        Channel channel = ((ConnectionBase) connection).channel();
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.unsafe().close(channel.voidPromise());
    }
}
