package jp.kairan.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kairan.kernel.Keys;

/**
 * Gives the tokens of a new session to a browser as cookies and takes them out of the answer, wherever the session was
 * opened: a script never holds one. A session that is over takes its cookies along, and what the browser's cache kept.
 */
@Provider
class KeepInCookies implements ContainerResponseFilter {
    /** Clear Site Data (W3C), section 3.1. */
    private static final String CLEAR = "Clear-Site-Data";

    /** Which operation answered. */
    @Context
    ResourceInfo operation;

    private final Instance<IdentityConfig> config;
    private final Instance<Keys> keys;
    private final Instance<Clock> clock;
    private final Instance<ObjectMapper> json;

    /** Asked for at the first answer, because filters are made before the configuration can be read. */
    KeepInCookies(
            Instance<IdentityConfig> config, Instance<Keys> keys, Instance<Clock> clock, Instance<ObjectMapper> json) {
        this.config = config;
        this.keys = keys;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        String person =
                WebCookies.person(request.getHeaderString(WebCookies.PERSON)).orElse(null);
        if (person == null) {
            return;
        }
        Optional<SignedIn> session = entity(response, SignedIn.class);
        Optional<Subscribed> subscription = entity(response, Subscribed.class);
        if (session.isPresent()) {
            keep(person, session.get(), response);
        } else if (subscription.isPresent()) {
            keep(person, subscription.get(), response);
        } else if (over(request, response)) {
            forget(person, response);
            // lists with names may lie in the browser's own cache, and pages behind its back button
            if (left(request, response) || refresh(request, person).isPresent()) {
                response.getHeaders().putSingle(CLEAR, "\"cache\"");
            }
        } else if (request.getProperty(RecogniseCaller.STALE) != null && !renewable(request, person)) {
            forget(person, response);
        }
    }

    private static void forget(String person, ContainerResponseContext response) {
        add(response, WebCookies.forgetAccess(person));
        add(response, WebCookies.forgetRefresh(person));
        add(response, WebCookies.absent(person));
    }

    private static Optional<String> refresh(ContainerRequestContext request, String person) {
        return Optional.ofNullable(request.getCookies().get(WebCookies.refresh(person)))
                .map(Cookie::getValue);
    }

    /**
     * Whether a renewal can still say what becomes of the cookies. Then it is left to it, because this answer may reach
     * the browser after the new cookies that another page of it has just fetched.
     */
    private boolean renewable(ContainerRequestContext request, String person) {
        return refresh(request, person)
                .flatMap(text -> RefreshToken.read(text, keys.get()))
                .isPresent();
    }

    /** What the operation answers; an answer that was kept under an idempotency key is JSON already. */
    private <T> Optional<T> entity(ContainerResponseContext response, Class<T> type) throws IOException {
        if (type.isInstance(response.getEntity())) {
            return Optional.of(type.cast(response.getEntity()));
        }
        if (response.getStatus() < 300 && response.getEntity() instanceof String text && declares(type)) {
            return Optional.of(json.get().readValue(text, type));
        }
        return Optional.empty();
    }

    private boolean declares(Class<?> type) {
        return operation.getResourceMethod() != null
                && operation
                        .getResourceMethod()
                        .getGenericReturnType()
                        .getTypeName()
                        .contains(type.getName());
    }

    private void keep(String person, Subscribed subscription, ContainerResponseContext response) {
        add(
                response,
                WebCookies.keepAccess(person, subscription.token(), config.get().sessionIdle()));
        response.setEntity(new Subscribed(subscription.device(), null));
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private void keep(String person, SignedIn session, ContainerResponseContext response) {
        Duration access = Duration.between(Instant.now(clock.get()), session.accessExpiresAt());
        add(response, WebCookies.keepAccess(person, session.accessToken(), access));
        add(
                response,
                WebCookies.keepRefresh(
                        person, session.refreshToken(), config.get().sessionIdle()));
        add(response, WebCookies.present(person, config.get().sessionIdle()));
        response.setEntity(session.withoutTokens());
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static boolean over(ContainerRequestContext request, ContainerResponseContext response) {
        return left(request, response)
                || request.getUriInfo().getPath().endsWith("/sessions/renewal") && response.getStatus() == 401;
    }

    private static boolean left(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        return request.getMethod().equals("DELETE")
                && (path.endsWith("/sessions/current") || path.endsWith("/subscriptions/current"))
                && response.getStatus() == 204;
    }

    private static void add(ContainerResponseContext response, NewCookie cookie) {
        response.getHeaders().addAll(HttpHeaders.SET_COOKIE, List.of(cookie));
    }
}
