package jp.kairan.push;

import java.net.URI;
import java.util.Locale;

/**
 * Where a push service takes the messages of one browser (RFC 8030, section 5).
 *
 * @param origin of the push service (RFC 6454), as its token names it
 * @param host its name, an IPv6 address without brackets
 * @param port where it listens
 * @param path the rest of the URL
 */
record Endpoint(String origin, String host, int port, String path) {
    private static final int HTTPS = 443;

    /**
     * Reads an endpoint; it was checked when the browser gave it.
     *
     * @throws IllegalArgumentException where it is none all the same
     */
    static Endpoint of(String url) {
        URI uri = URI.create(url);
        if (uri.getHost() == null || !"https".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("not an https URL with a host");
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean usual = uri.getPort() == -1 || uri.getPort() == HTTPS;
        return new Endpoint(
                "https://" + host + (usual ? "" : ":" + uri.getPort()),
                host.replaceAll("[\\[\\]]", ""),
                usual ? HTTPS : uri.getPort(),
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }
}
