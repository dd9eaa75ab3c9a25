package jp.kairan.kernel;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Reads which language a request asks for, before anything can refuse it: a path that leads nowhere included. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
class ReadLanguage implements ContainerRequestFilter {
    private final RequestLanguage asked;

    ReadLanguage(RequestLanguage asked) {
        this.asked = asked;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Language.accepted(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)).ifPresent(asked::is);
    }
}
