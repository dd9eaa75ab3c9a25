package jp.kairan.directory;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a creating POST: 201, where the thing is, and the thing. */
final class Created {
    private Created() {}

    static <T> RestResponse<T> at(String path, T thing) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .location(URI.create(path))
                .entity(thing)
                .build();
    }
}
