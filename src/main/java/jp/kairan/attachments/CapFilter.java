package jp.kairan.attachments;

import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jp.kairan.kernel.KernelProblem;

/**
 * Refuses uploads that announce more than the cap before a byte of them is read; what announces nothing is spooled to
 * disk up to the limit of every request and measured then.
 */
@Capped
@jakarta.ws.rs.ext.Provider
@Priority(Priorities.AUTHORIZATION + 1)
class CapFilter implements ContainerRequestFilter {
    /** Room for the boundaries and headers of the form around the file. */
    private static final long FRAME = 16 * 1024L;

    /** Asked at each request, because filters are made before the configuration of the running service is read. */
    private final Provider<AttachmentConfig> config;

    CapFilter(Provider<AttachmentConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced != null
                && Long.parseLong(announced) > config.get().maxSize().asLongValue() + FRAME) {
            throw KernelProblem.PAYLOAD_TOO_LARGE.problem();
        }
    }
}
