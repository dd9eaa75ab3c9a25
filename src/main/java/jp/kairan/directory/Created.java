package jp.kairan.directory;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The answer to a creating POST: 201, where the thing is, and the thing. The place is a path (RFC 9110, section 10.2.2),
 * because the host a caller wrote into its request is not ours to repeat.
 */
final class Created {
    private Created() {}

    static <T> RestResponse<T> at(String path, T thing) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, path)
                .entity(thing)
                .build();
    }
}
