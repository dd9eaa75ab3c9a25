package jp.kairan.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import jp.kairan.kernel.KernelProblem;

/**
 * Stands before every operation: refuses what declares no action, and callers who may not do it anywhere, before a byte
 * of the body is read. Whether they may do it <em>here</em> is the door's question.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
class PermissionFilter implements ContainerRequestFilter {
    private final Caller caller;

    @Context
    ResourceInfo operation;

    PermissionFilter(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Does does = operation.getResourceMethod().getAnnotation(Does.class);
        if (does == null) {
            throw KernelProblem.FORBIDDEN.problem();
        }
        Actor actor = caller.actor();
        if (!actor.mayAnywhere(does.value())) {
            throw (actor.kind() == Actor.Kind.ANONYMOUS ? KernelProblem.UNAUTHENTICATED : KernelProblem.FORBIDDEN)
                    .problem();
        }
    }
}
