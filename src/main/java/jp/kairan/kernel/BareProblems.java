package jp.kairan.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers with a problem where the request never reaches an operation, and so no exception of one. */
@Singleton
class BareProblems {
    private final Sentences sentences;
    private final ObjectMapper json;

    /** As many as there are problems and languages; in a storm most requests are refused with the same. */
    private final Map<Plain, byte[]> bodies = new ConcurrentHashMap<>();

    BareProblems(Sentences sentences, ObjectMapper json) {
        this.sentences = sentences;
        this.json = json;
    }

    /** A problem of which nothing else is told. */
    private record Plain(ProblemType type, Sentences.Sentence sentence) {}

    /** Ends the exchange. The path is not repeated, because what is wrong may be the path. */
    void answer(RoutingContext context, ProblemType type) {
        answer(context, type.problem());
    }

    /** The same with whatever else the problem tells. */
    void answer(RoutingContext context, ProblemException problem) {
        ProblemType type = problem.type();
        problem.retryAfter()
                .ifPresent(wait -> context.response()
                        .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds()))));
        Sentences.Sentence sentence = sentences.of(
                type,
                Language.accepted(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                        .orElse(Language.JA));
        context.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, sentence.language().tag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .end(Buffer.buffer(
                        problem.violations().isEmpty()
                                ? bodies.computeIfAbsent(
                                        new Plain(type, sentence), any -> body(type, sentence, List.of()))
                                : body(type, sentence, problem.violations())));
    }

    private byte[] body(ProblemType type, Sentences.Sentence sentence, List<Violation> violations) {
        try {
            return json.writeValueAsBytes(ProblemDetails.of(type, sentence.text(), null, null, violations));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
