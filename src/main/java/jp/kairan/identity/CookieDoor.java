package jp.kairan.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Puts the token of a browser's cookie where a phone's app puts its own, so that everything behind knows one way of calling.
 * Stands before whatever looks at tokens. A request that brings its own token keeps it.
 */
@Singleton
class CookieDoor {
    private static final int BEFORE_THE_QUICK_LANE = 9_000;
    private static final String BEARER = "Bearer ";

    /** Comes because the token is no longer good, and must not be refused for that. */
    private static final String RENEWAL = "/api/v1/sessions/renewal";

    /** Noted with a request whose token lay in a cookie. */
    private static final String FROM_A_COOKIE = "kairan.token-of-cookie";

    void install(@Observes Filters filters) {
        filters.register(CookieDoor::open, BEFORE_THE_QUICK_LANE);
    }

    private static void open(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.headers().contains(HttpHeaders.AUTHORIZATION)
                && !request.path().equals(RENEWAL)) {
            WebCookies.person(request.getHeader(WebCookies.PERSON))
                    .flatMap(person -> WebCookies.access(request, person))
                    .ifPresent(token -> {
                        request.headers().set(HttpHeaders.AUTHORIZATION, BEARER + token);
                        context.put(FROM_A_COOKIE, true);
                    });
        }
        context.next();
    }

    /** Whether the token of a request is of a cookie, which a browser sends without anybody meaning it. */
    static boolean brought(RoutingContext context) {
        return context != null && context.get(FROM_A_COOKIE) != null;
    }
}
