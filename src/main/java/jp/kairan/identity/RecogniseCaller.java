package jp.kairan.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jp.kairan.access.Caller;
import jp.kairan.kernel.KernelProblem;

/**
 * Says who calls, from the bearer token of the request (RFC 6750). A request without one is anonymous; a token that is
 * not good is refused with 401 even where anybody may call, so that a phone learns it at once.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
class RecogniseCaller implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 8192;

    private final Caller caller;
    private final Instance<Recognition> recognition;

    /** Asked for at the first request, because filters are made before the configuration can be read. */
    RecogniseCaller(Caller caller, Instance<Recognition> recognition) {
        this.caller = caller;
        this.recognition = recognition;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return;
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || header.length() > LONGEST) {
            throw KernelProblem.UNAUTHENTICATED.problem();
        }
        String token = header.substring(SCHEME.length()).strip();
        caller.is(recognition.get().of(token).orElseThrow(KernelProblem.UNAUTHENTICATED::problem));
    }
}
