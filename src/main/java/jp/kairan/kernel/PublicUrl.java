package jp.kairan.kernel;

import jakarta.inject.Singleton;
import java.net.URI;

/** Where residents reach the service; the beginning of every link that leaves it. */
@Singleton
public class PublicUrl {
    private final URI url;

    PublicUrl(ServiceConfig config) {
        url = config.publicUrl();
    }

    /** The URL of the service itself. */
    public URI get() {
        return url;
    }

    /** The URL of a path, which begins with a slash. */
    public String of(String path) {
        String base = url.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
