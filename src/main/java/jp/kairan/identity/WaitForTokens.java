package jp.kairan.identity;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jp.kairan.kernel.EventLoop;

/** Lets a request that carries a token wait where waiting is allowed, because who it is stands in the database. */
@Provider
@Priority(Priorities.AUTHENTICATION - 1)
class WaitForTokens implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            EventLoop.leave(request);
        }
    }
}
