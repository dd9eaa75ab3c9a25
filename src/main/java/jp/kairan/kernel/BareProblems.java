package jp.kairan.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;

/** Answers with a problem where the request never reaches an operation, and so no exception of one. */
@Singleton
class BareProblems {
    private final Sentences sentences;
    private final ObjectMapper json;

    BareProblems(Sentences sentences, ObjectMapper json) {
        this.sentences = sentences;
        this.json = json;
    }

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
                .end(body(type, sentence, problem.violations()));
    }

    private String body(ProblemType type, Sentences.Sentence sentence, List<Violation> violations) {
        try {
            return json.writeValueAsString(ProblemDetails.of(type, sentence.text(), null, null, violations));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
