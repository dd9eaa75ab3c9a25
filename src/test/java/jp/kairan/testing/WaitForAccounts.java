package jp.kairan.testing;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import jp.kairan.kernel.EventLoop;

/** Lets {@link AsAccountFilter} ask the database, as tokens are. */
@Provider
@Priority(Priorities.AUTHENTICATION - 1)
public class WaitForAccounts implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(AsAccountFilter.HEADER) != null) {
            EventLoop.leave(request);
        }
    }
}
