package jp.kairan.identity;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.kernel.KernelProblem;

/**
 * Says who calls, from the bearer token of the request (RFC 6750). A request without one is anonymous; a token that is
 * not good is refused with 401 even where anybody may call, so that a phone learns it at once. Not so the token of a
 * cookie: a browser sends it whether the page wants to or not, and a cookie that can no longer be taken back by renewal
 * would keep its reader from coming in again; so where anybody may call, its request is nobody's.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
class RecogniseCaller implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 8192;

    /** Says that the cookie of this request holds a token that is not good. */
    static final String STALE = "kairan.stale-cookie";

    /** Which operation is asked for. */
    @Context
    ResourceInfo operation;

    private final Caller caller;
    private final Instance<Recognition> recognition;
    private final CurrentVertxRequest exchange;

    /** Asked for at the first request, because filters are made before the configuration can be read. */
    RecogniseCaller(Caller caller, Instance<Recognition> recognition, CurrentVertxRequest exchange) {
        this.caller = caller;
        this.recognition = recognition;
        this.exchange = exchange;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return;
        }
        Optional<Actor> known = known(header);
        if (known.isPresent()) {
            caller.is(known.get());
            return;
        }
        boolean cookie = CookieDoor.brought(exchange.getCurrent());
        if (cookie) {
            request.setProperty(STALE, true);
        }
        if (!cookie || !open()) {
            throw KernelProblem.UNAUTHENTICATED.problem();
        }
    }

    private Optional<Actor> known(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || header.length() > LONGEST) {
            return Optional.empty();
        }
        return recognition.get().of(header.substring(SCHEME.length()).strip());
    }

    private boolean open() {
        Does does = operation.getResourceMethod().getAnnotation(Does.class);
        return does != null && does.value() == Action.PUBLIC;
    }
}
