package jp.kairan.kernel;

import io.quarkus.arc.All;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Gives out what lies ready, to requests that carry no token: whether a token is good is for the operation's own filters to
 * say. Stands behind whatever refuses requests by their form.
 */
@Singleton
class GiveReadyAnswers {
    private static final int AFTER_THE_BODY = 8_000;

    private final List<ReadyAnswers> all;

    GiveReadyAnswers(@All List<ReadyAnswers> all) {
        this.all = all;
    }

    void install(@Observes Filters filters) {
        filters.register(this::answer, AFTER_THE_BODY);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() == HttpMethod.GET && !request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            for (ReadyAnswers each : all) {
                Rendered found = request.uri().startsWith(each.prefix()) ? each.find(request) : null;
                if (found != null) {
                    name(context, each.template(request.path()));
                    found.end(request);
                    return;
                }
            }
        }
        context.next();
    }

    /** Because metrics count by operation, and this request never reaches it. */
    static void name(RoutingContext context, String template) {
        HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null) {
            metric.setTemplatePath(template);
        }
    }
}
