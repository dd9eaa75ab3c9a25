package jp.kairan.kernel;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/**
 * Refuses paths with characters that routers and permission checks are known to read differently (CVE-2026-39852 is
 * one case): what is checked must be what is routed. Static files included.
 */
@Singleton
class PathGuard {
    private static final int FIRST = 10_000;
    private static final List<String> REFUSED = List.of(";", "%3b", "%2f", "%5c", "\\", "//", "%00", "%2e");

    private final BareProblems problems;

    PathGuard(BareProblems problems) {
        this.problems = problems;
    }

    void install(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
    }

    private void guard(RoutingContext context) {
        if (refused(context.request())) {
            problems.answer(context, KernelProblem.MALFORMED_PATH);
        } else {
            context.next();
        }
    }

    private static boolean refused(HttpServerRequest request) {
        String uri = request.uri();
        int query = uri.indexOf('?');
        String path = (query < 0 ? uri : uri.substring(0, query)).toLowerCase(Locale.ROOT);
        return REFUSED.stream().anyMatch(path::contains);
    }
}
