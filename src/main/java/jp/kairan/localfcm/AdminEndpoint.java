package jp.kairan.localfcm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** {@code /local/…}: the behaviour and the counters over HTTP, for a local FCM in another process. */
final class AdminEndpoint {

    private static final String TOKENS = "/local/tokens/";
    private static final int DEFAULT_LIMIT = 50;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Judge judge;

    AdminEndpoint(Judge judge) {
        this.judge = judge;
    }

    /** A behaviour from its JSON; unknown names are refused. */
    static Behaviour behaviour(byte[] json) {
        try {
            return JSON.readValue(json, Behaviour.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a behaviour", e);
        }
    }

    /** Takes the request if it is one of its own; false where it is not. */
    boolean handle(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith(TOKENS) && request.method().name().equals("GET")) {
            answer(request, () -> judge.ledger().counters(decoded(path.substring(TOKENS.length()))));
            return true;
        }
        switch (request.method().name() + " " + path) {
            case "GET /local/behaviour" -> answer(request, judge::behaviour);
            case "PUT /local/behaviour" ->
                request.bodyHandler(body -> answer(request, () -> {
                    judge.behave(behaviour(body.getBytes()));
                    return judge.behaviour();
                }));
            case "GET /local/counters" -> answer(request, () -> judge.ledger().counters());
            case "DELETE /local/counters" -> {
                judge.clear();
                request.response().setStatusCode(204).end();
            }
            case "GET /local/pushes" -> answer(request, () -> judge.ledger().recent(limit(request)));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What is to be shown, found when it is asked for. */
    private interface Finding {
        Object find();
    }

    private static void answer(HttpServerRequest request, Finding finding) {
        try {
            write(request, 200, finding.find());
        } catch (IllegalArgumentException e) {
            write(request, 400, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private static void write(HttpServerRequest request, int status, Object body) {
        try {
            request.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=UTF-8")
                    .end(Buffer.buffer(JSON.writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int limit(HttpServerRequest request) {
        String limit = request.getParam("limit");
        int asked = limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit);
        if (asked < 1) {
            throw new IllegalArgumentException("limit is 1 or more");
        }
        return asked;
    }

    /** Percent-decoded; a plus sign stands for itself, as it does in a path. */
    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
