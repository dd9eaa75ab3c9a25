package jp.kairan.kernel;

import io.netty.channel.ChannelConfig;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
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
    private static final long DEAF_MS = 1_000;

    private final Map<String, QuickOperation> reads;
    private final Map<String, QuickOperation> writes;
    private final BareProblems problems;

    QuickLane(@All List<QuickOperation> all, BareProblems problems) {
        this.reads = by(HttpMethod.GET, all);
        this.writes = by(HttpMethod.POST, all);
        this.problems = problems;
    }

    private static Map<String, QuickOperation> by(HttpMethod method, List<QuickOperation> all) {
        return all.stream()
                .filter(each -> each.method().equals(method))
                .collect(Collectors.toMap(QuickOperation::path, Function.identity()));
    }

    void install(@Observes Filters filters) {
        filters.register(this::lead, AFTER_THE_BODY);
    }

    private void lead(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() == HttpMethod.GET) {
            read(context, reads.get(request.uri()));
        } else if (request.method() == HttpMethod.POST) {
            write(context, writes.get(request.uri()));
        } else {
            context.next();
        }
    }

    private void read(RoutingContext context, QuickOperation operation) {
        MultiMap headers = context.request().headers();
        if (operation == null
                || !headers.contains(HttpHeaders.AUTHORIZATION)
                || !takesJson(headers.get(HttpHeaders.ACCEPT))
                || headers.contains(HttpHeaders.CONTENT_LENGTH)
                || headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            context.next();
        } else if (room(context, operation)) {
            take(context, operation, null);
        }
    }

    private static boolean takesJson(String accepted) {
        return accepted == null || accepted.contains("*/*") || accepted.contains("application/json");
    }

    private void write(RoutingContext context, QuickOperation operation) {
        HttpServerRequest request = context.request();
        if (operation == null || !plain(request, operation)) {
            context.next();
        } else if (room(context, operation)) {
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
    }

    /** Whether there is room; where there is none, that has been answered. */
    private boolean room(RoutingContext context, QuickOperation operation) {
        try {
            operation.requireRoom();
            return true;
        } catch (ProblemException full) {
            refuse(context, operation, full);
            return false;
        }
    }

    /**
     * What is on the wire of its body is dropped, so that the connection can be used again, but only after a while: whoever
     * asks again at once, whatever Retry-After says, would otherwise have the processor that those need who are taken.
     */
    private void refuse(RoutingContext context, QuickOperation operation, ProblemException full) {
        GiveReadyAnswers.name(context, operation.path());
        HttpServerRequest request = context.request();
        request.resume();
        problems.answer(context, full);
        // over HTTP/2 others may speak on the same connection
        if (request.version() != HttpVersion.HTTP_2 && request.connection() instanceof ConnectionBase connection) {
            ChannelConfig channel = connection.channel().config();
            channel.setAutoRead(false);
            context.vertx().setTimer(DEAF_MS, over -> channel.setAutoRead(true));
        }
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
        Context here = Vertx.currentContext();
        answer.whenComplete((done, failure) -> {
            if (failure == null && done == null) {
                here.runOnContext(again -> context.next());
                return;
            }
            try {
                GiveReadyAnswers.name(context, operation.path());
                end(context, done, failure);
            } catch (RuntimeException e) {
                // nobody else hears of it, and whoever asked would wait for ever
                LOG.errorf("event=quick-operation-failed where=%s", Traces.of(e));
                context.request().connection().close();
            }
        });
    }

    private void end(RoutingContext context, Buffer done, Throwable failure) {
        if (failure != null) {
            problems.answer(context, problem(failure));
        } else {
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                    .end(done);
        }
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
