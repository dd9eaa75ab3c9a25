package jp.kairan.kernel;

import io.vertx.core.http.HttpServerRequest;

/**
 * Answers for anybody that lie ready in memory. They are given out before a request goes any further, by the thread that
 * read it: nothing here may wait, and nothing may depend on who is asking.
 */
public interface ReadyAnswers {
    /** What every path begins with for which there may be any. */
    String prefix();

    /** The answer to this request, or null where none lies ready and the operation has to be asked. */
    Rendered find(HttpServerRequest request);

    /** The path of the operation whose answer it is, for the metrics. */
    String template(String path);
}
