package jp.kairan.web;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The headers that keep a page to itself: nothing from elsewhere, nothing written into it, nobody around it (Content
 * Security Policy Level 3).
 */
@Singleton
class PageHeaders {
    private final String policy;

    PageHeaders(@All List<OtherHosts> others) {
        String connect = Stream.concat(
                        Stream.of("connect-src 'self'"), others.stream().flatMap(each -> each.origins().stream()))
                .collect(Collectors.joining(" "));
        this.policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' blob: data:",
                "font-src 'self'",
                "media-src 'self' blob:",
                connect,
                "manifest-src 'self'",
                "worker-src 'self'",
                "frame-src 'self' blob:",
                "frame-ancestors 'self'",
                "form-action 'self'",
                "base-uri 'none'");
    }

    /** For the document of the app. */
    void ofDocument(HttpServerResponse response) {
        ofFile(response);
        response.putHeader("Content-Security-Policy", policy);
        response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.putHeader(
                "Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()");
        // letters carry their codes behind '#', which is never sent; the rest of an address is nobody else's business
        response.putHeader("Referrer-Policy", "no-referrer");
    }

    /** For every file of the app. */
    void ofFile(HttpServerResponse response) {
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
