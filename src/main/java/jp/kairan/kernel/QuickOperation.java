package jp.kairan.kernel;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletionStage;

/**
 * An operation that a whole city may ask for within minutes. What is plain is taken by the thread that read the request
 * and answered when it is done, so that nobody waits for a thread; everything else goes the ordinary way, where the same
 * operation says what is wrong with it.
 */
public interface QuickOperation {
    /** The path to which it is posted, without a query. */
    String path();

    /** The longest body, in octets, that may be plain. */
    int longest();

    /** Refuses with a {@link ProblemException} where a request would find no room; asked before anybody reads its body. */
    void requireRoom();

    /**
     * Takes a request, or leaves it to the ordinary way; must not wait.
     *
     * @return the body of the answer (200, JSON) once it is committed, or a {@link ProblemException}; null where the
     *     ordinary way has to see to it
     */
    CompletionStage<Buffer> take(HttpServerRequest request, Buffer body);
}
