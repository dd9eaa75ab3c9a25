package jp.kairan.kernel;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses a body that announces more than any operation takes, before a byte of it is read. The server below would do so
 * itself, without a word.
 */
@Singleton
class BodyLimit {
    private static final int AFTER_THE_PATH = 9_000;

    private final BareProblems problems;
    private final VertxHttpConfig http;

    BodyLimit(BareProblems problems, VertxHttpConfig http) {
        this.problems = problems;
        this.http = http;
    }

    void install(@Observes Filters filters) {
        http.limits()
                .maxBodySize()
                .ifPresent(most -> filters.register(context -> guard(context, most.asLongValue()), AFTER_THE_PATH));
    }

    private void guard(RoutingContext context, long most) {
        if (announced(context.request()) > most) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(ended -> context.request().connection().close());
            problems.answer(context, KernelProblem.PAYLOAD_TOO_LARGE);
        } else {
            context.next();
        }
    }

    /** What is no number is the business of the server below. */
    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
