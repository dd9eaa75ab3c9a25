package jp.kairan.kernel;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The language the request at hand asks for by {@code Accept-Language}; nothing where it asks for none that is known, and
 * nothing where there is no request.
 */
@Singleton
public class AskedLanguage {
    private final RequestLanguage request;

    AskedLanguage(RequestLanguage request) {
        this.request = request;
    }

    /** The language asked for. */
    public Optional<Language> language() {
        ArcContainer container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? Optional.ofNullable(request.language())
                : Optional.empty();
    }
}
