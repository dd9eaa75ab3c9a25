package jp.kairan.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Answers the address of every page with the one document of the app, and says how long a browser may keep what. */
@Singleton
class ServePages {
    /** Behind the guard of paths, before every route. */
    private static final int BEFORE_ROUTES = 7_000;

    private static final String DOCUMENT = "/";
    private static final String BUNDLE = "/static/bundle/";
    private static final Set<String> ASKED_EACH_TIME = Set.of("/sw.js", "/send.js", "/manifest.webmanifest");
    private static final List<String> NO_PAGES = List.of("/api/", "/q/", "/static/", "/calendar/");

    private final PageHeaders headers;

    ServePages(PageHeaders headers) {
        this.headers = headers;
    }

    void install(@Observes Filters filters) {
        filters.register(this::serve, BEFORE_ROUTES);
    }

    private void serve(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (path.equals(DOCUMENT) || page(request)) {
            headers.ofDocument(context.response());
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            if (!path.equals(DOCUMENT)) {
                context.reroute(DOCUMENT);
                return;
            }
        } else if (path.startsWith(BUNDLE)) {
            headers.ofFile(context.response());
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        } else if (ASKED_EACH_TIME.contains(path)) {
            headers.ofFile(context.response());
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        context.next();
    }

    /** Whether a browser asks for a page, and not for something that only looks like one. */
    private static boolean page(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String path = request.path();
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && accept != null
                && accept.contains("text/html")
                && path.lastIndexOf('.') <= path.lastIndexOf('/')
                && NO_PAGES.stream().noneMatch(path::startsWith);
    }
}
