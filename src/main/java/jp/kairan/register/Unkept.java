package jp.kairan.register;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** An answer that nobody on the way, and no browser, keeps a copy of. */
final class Unkept {
    private Unkept() {}

    static <T> RestResponse<T> of(T answer) {
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
