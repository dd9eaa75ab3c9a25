package jp.kairan.kernel;

import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** The few threads that all connections share and on which nothing may wait. */
public final class EventLoop {
    private EventLoop() {}

    /** Has the rest of a request done by a thread that may wait, from the next filter on; nothing where one does it already. */
    public static void leave(ContainerRequestContext request) {
        if (!BlockingOperationControl.isBlockingAllowed()
                && request instanceof ResteasyReactiveContainerRequestContext reactive
                && reactive.getServerRequestContext() instanceof ResteasyReactiveRequestContext context) {
            context.suspend();
            context.resume(Infrastructure.getDefaultWorkerPool());
        }
    }
}
