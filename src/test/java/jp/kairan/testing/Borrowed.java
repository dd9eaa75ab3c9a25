package jp.kairan.testing;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.lang.StackWalker.StackFrame;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts who asks the database: how often a connection was taken from the pool while an operation of a resource ran. */
@Singleton
public class Borrowed implements AgroalPoolInterceptor {
    private final Map<String, Integer> times = new ConcurrentHashMap<>();

    /** How often by operations of the resource with this name until now. */
    public int by(String resource) {
        return times.getOrDefault(resource, 0);
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        StackWalker.getInstance()
                .walk(frames -> frames.map(StackFrame::getClassName)
                        .filter(name -> name.startsWith("jp.kairan.") && name.endsWith("Resource"))
                        .findFirst())
                .ifPresent(name -> times.merge(name.substring(name.lastIndexOf('.') + 1), 1, Integer::sum));
    }
}
