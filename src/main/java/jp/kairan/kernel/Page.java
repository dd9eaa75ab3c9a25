package jp.kairan.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items the entries, in the order of the list
 * @param next cursor of the following page, absent on the last
 */
public record Page<T>(
        List<T> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(examples = "MDE5N2MxYTItN2I2ZQ", description = "Opaque cursor of the next page; absent on the last")
        String next) {
    /** Entries on a page when the caller names no limit. */
    public static final String DEFAULT_LIMIT = "50";
    /** The most entries a page may hold. */
    public static final int MAX_LIMIT = 200;

    /**
     * Makes a page from one row more than the limit: the surplus row tells that there is a next page.
     *
     * @param rows at most {@code limit + 1} rows
     * @param key what the cursor remembers of the last row shown
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, Cursor.of(key.apply(shown.get(limit - 1))).toString());
    }

    /** The same page with each entry shaped anew. */
    public <R> Page<R> map(Function<? super T, R> shape) {
        return new Page<>(items.stream().<R>map(shape).toList(), next);
    }
}
