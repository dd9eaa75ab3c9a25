package jp.kairan.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a browser keeps the tokens of the web app: in cookies that no script can read and that come back to this host alone
 * ({@code __Host-}, RFC 6265bis section 4.1.3.2). One browser may hold several people, a number each, because families share
 * a tablet. A cookie counts only beside the header that says whose it is: no other site can make a browser send
 * that, so that nobody else's page acts in a reader's name.
 */
final class WebCookies {
    /** Which of the people of this browser a request is from: 1 to 9. */
    static final String PERSON = "X-Kairan-Person";

    private static final Pattern NUMBER = Pattern.compile("[1-9]");
    private static final String ACCESS = "__Host-kairan-access-";
    private static final String REFRESH = "__Host-kairan-refresh-";
    private static final String PRESENT = "__Host-kairan-present-";

    private WebCookies() {}

    /** The number of the person in a header; nothing where it is none. */
    static Optional<String> person(String header) {
        return Optional.ofNullable(header).filter(text -> NUMBER.matcher(text).matches());
    }

    /** What lies under a person's access cookie. */
    static Optional<String> access(HttpServerRequest request, String person) {
        return value(request, ACCESS + person);
    }

    /** The name of a person's refresh cookie. */
    static String refresh(String person) {
        return REFRESH + person;
    }

    static NewCookie keepAccess(String person, String token, Duration life) {
        return cookie(ACCESS + person, token, life);
    }

    static NewCookie keepRefresh(String person, String token, Duration life) {
        return cookie(REFRESH + person, token, life);
    }

    /** Tells scripts that somebody is in, and nothing else, so that they need not ask in vain. */
    static NewCookie present(String person, Duration life) {
        return cookie(PRESENT + person, "1", life, false);
    }

    static NewCookie absent(String person) {
        return cookie(PRESENT + person, "", Duration.ZERO, false);
    }

    static NewCookie forgetAccess(String person) {
        return cookie(ACCESS + person, "", Duration.ZERO);
    }

    static NewCookie forgetRefresh(String person) {
        return cookie(REFRESH + person, "", Duration.ZERO);
    }

    private static Optional<String> value(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getCookie(name)).map(io.vertx.core.http.Cookie::getValue);
    }

    private static NewCookie cookie(String name, String value, Duration life) {
        return cookie(name, value, life, true);
    }

    private static NewCookie cookie(String name, String value, Duration life, boolean hidden) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge((int) life.toSeconds())
                .secure(true)
                .httpOnly(hidden)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
