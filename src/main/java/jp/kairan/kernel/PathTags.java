package jp.kairan.kernel;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Keeps what callers type out of the metrics: a path that reached no operation is counted without its text, because it
 * would fill the list of paths, and somebody's name or number could stand in it.
 */
class PathTags {
    private static final String TAG = "uri";
    private static final String NOWHERE = "MALFORMED";
    private static final Pattern TEMPLATE =
            Pattern.compile("[A-Z_]+|root|(/([a-z]+(-[a-z]+)*|v1|\\{[a-z]+}(\\.ics)?)?)+");

    @Produces
    @Singleton
    MeterFilter pathTags() {
        return MeterFilter.replaceTagValues(TAG, path -> known(path) ? path : NOWHERE);
    }

    private static boolean known(String path) {
        return TEMPLATE.matcher(path).matches() && !path.contains("//");
    }
}
