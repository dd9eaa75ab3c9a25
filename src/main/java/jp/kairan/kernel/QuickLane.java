package jp.kairan.kernel;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Leads requests for {@link QuickOperation}s past the ordinary way; stands behind whatever refuses requests by their form. */
@Singleton
class QuickLane {
    private static final Logger LOG = Logger.getLogger(QuickLane.class);
    private static final int AFTER_THE_BODY = 8_000;
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Map<String, QuickOperation> operations;
    private final BareProblems problems;

    QuickLane(@All List<QuickOperation> all, BareProblems problems) {
        this.operations = all.stream().collect(Collectors.toMap(QuickOperation::path, Function.identity()));
        this.problems = problems;
    }

    void install(@Observes Filters filters) {
        filters.register(this::lead, AFTER_THE_BODY);
    }

    private void lead(RoutingContext context) {
        HttpServerRequest request = context.request();
        QuickOperation operation = request.method() == HttpMethod.POST ? operations.get(request.uri()) : null;
        if (operation == null || !plain(request, operation)) {
            context.next();
            return;
        }
        try {
            operation.requireRoom();
        } catch (ProblemException full) {
            refuse(context, operation, full);
            return;
        }
        request.body().onComplete(read -> {
            if (read.failed()) {
                context.fail(read.cause());
            } else {
                // the ordinary way reads it from here, because the wire has nothing left
                ((RoutingContextInternal) context).setBody(read.result());
                take(context, operation, read.result());
            }
        });
        request.resume();
    }

    /** What is on the wire of its body is dropped, so that the connection can be used again. */
    private void refuse(RoutingContext context, QuickOperation operation, ProblemException full) {
        GiveReadyAnswers.name(context, operation.path());
        context.request().resume();
        problems.answer(context, full);
    }

    private void take(RoutingContext context, QuickOperation operation, Buffer body) {
        CompletionStage<Buffer> answer;
        try {
            answer = operation.take(context.request(), body);
        } catch (RuntimeException e) {
            answer = CompletableFuture.failedFuture(e);
        }
        if (answer == null) {
            context.next();
            return;
        }
        GiveReadyAnswers.name(context, operation.path());
        answer.whenComplete((done, failure) -> {
            if (failure == null) {
                context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                        .end(done);
            } else {
                problems.answer(context, problem(failure));
            }
        });
    }

    /** Not over HTTP/2, where the ordinary way cannot take over a request whose body has been read. */
    private static boolean plain(HttpServerRequest request, QuickOperation operation) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.version() != HttpVersion.HTTP_2
                && request.headers().contains(HttpHeaders.AUTHORIZATION)
                && type != null
                && type.startsWith("application/json")
                && length != null
                && length.length() < 7
                && length.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(length) <= operation.longest();
    }

    private static ProblemException problem(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ProblemException known) {
            return known;
        }
        Optional<ProblemException> ofDatabase = SqlStates.problem(cause);
        if (ofDatabase.isPresent()) {
            return ofDatabase.get();
        }
        if (cause instanceof TimeoutException) {
            return KernelProblem.UNAVAILABLE.problem().after(AGAIN);
        }
        LOG.errorf("event=quick-operation-failed failure=%s", cause.getClass().getName());
        return KernelProblem.INTERNAL.problem();
    }
}
