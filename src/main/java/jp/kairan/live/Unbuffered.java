package jp.kairan.live;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;

/**
 * Tells proxies that gather an answer before they pass it on (nginx) not to do so with the present one. Written to the
 * response itself, because answers that are streams pass no response filter.
 */
@Singleton
class Unbuffered {
    private final CurrentVertxRequest request;

    Unbuffered(CurrentVertxRequest request) {
        this.request = request;
    }

    void answer() {
        request.getCurrent().response().putHeader("X-Accel-Buffering", "no").putHeader("Cache-Control", "no-store");
    }
}
