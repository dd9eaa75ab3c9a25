package jp.kairan.kernel;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Keeps what the API answers out of every cache unless the operation says what a cache may keep: a phone is passed on, a
 * family shares a tablet, and where the token comes as a cookie no cache on the way sees by itself that an answer is one
 * person's (RFC 9111, section 3.5). Stands before everything, so that answers that never reach an operation count as well.
 */
@Singleton
class Storable {
    private static final int BEFORE_EVERYTHING = 10_500;
    private static final String API = "/api/";

    /** What a kept answer for one person depends on. */
    private static final String WHOSE = "X-Kairan-Person, Authorization";

    void install(@Observes Filters filters) {
        filters.register(Storable::watch, BEFORE_EVERYTHING);
    }

    private static void watch(RoutingContext context) {
        if (context.request().path().startsWith(API)) {
            context.addHeadersEndHandler(written -> complete(context.response().headers()));
        }
        context.next();
    }

    private static void complete(MultiMap headers) {
        String said = headers.get(HttpHeaders.CACHE_CONTROL);
        if (said == null) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (said.startsWith("private")) {
            List<String> known = headers.getAll(HttpHeaders.VARY);
            headers.set(HttpHeaders.VARY, known.isEmpty() ? WHOSE : String.join(", ", known) + ", " + WHOSE);
        }
    }
}
