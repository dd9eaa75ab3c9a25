package jp.kairan.kernel;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Reads which language a request asks for, before anything can refuse it. */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
class ReadLanguage implements ContainerRequestFilter {
    private final AskedLanguage asked;

    ReadLanguage(AskedLanguage asked) {
        this.asked = asked;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Language.accepted(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)).ifPresent(asked::is);
    }
}
