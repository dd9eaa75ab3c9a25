package jp.kairan.kernel;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.ContextInternal;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * An operation that a whole city may ask for within minutes. What is plain is taken by the thread that read the request
 * and answered when it is done, so that nobody waits for a thread; everything else goes the ordinary way, where the same
 * operation says what is wrong with it.
 */
public interface QuickOperation {
    /** GET, or POST with a body. */
    HttpMethod method();

    /** The path of the request, without a query. */
    String path();

    /** The longest body, in octets, that may be plain; nobody asks for that of a GET. */
    default int longest() {
        return 0;
    }

    /** Refuses with a {@link ProblemException} where a request would find no room; asked before anybody reads its body. */
    void requireRoom();

    /**
     * Takes a request, or leaves it to the ordinary way; must not wait.
     *
     * @param body of a POST, otherwise null
     * @return the body of the answer (200, JSON) once it is committed, or a {@link ProblemException}; null, now or then, where
     *     the ordinary way has to see to it
     */
    CompletionStage<Buffer> take(HttpServerRequest request, Buffer body);

    /** Where an operation answers: one for each event loop, so that answers for the same can be told apart from others. */
    static Executor loop() {
        return ((ContextInternal) Vertx.currentContext()).nettyEventLoop();
    }
}
