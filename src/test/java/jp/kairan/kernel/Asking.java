package jp.kairan.kernel;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Stands in for a request that asks for a language, where a test calls a door without HTTP. */
@Singleton
public class Asking {
    private final RequestLanguage request;

    Asking(RequestLanguage request) {
        this.request = request;
    }

    /** What the door answers to a request that asks for the language. */
    public <T> T in(Language language, Supplier<T> door) {
        return during(() -> {
            request.is(language);
            return door.get();
        });
    }

    /** What the door answers to a request that asks for none. */
    public <T> T inNone(Supplier<T> door) {
        return during(door);
    }

    private static <T> T during(Supplier<T> door) {
        ManagedContext context = Arc.container().requestContext();
        if (context.isActive()) {
            context.terminate();
        }
        context.activate();
        try {
            return door.get();
        } finally {
            context.terminate();
        }
    }
}
