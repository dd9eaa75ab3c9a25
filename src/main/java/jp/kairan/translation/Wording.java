package jp.kairan.translation;

import java.util.List;
import jp.kairan.access.UnitPath;

/**
 * The words of one published thing, in Japanese, as its readers may have them.
 *
 * @param publisher who publishes: what units at or above it have corrected holds
 * @param confidential whether no engine outside the city's own hands may see them
 * @param fields the texts by name, in the order of reading
 */
public record Wording(UnitPath publisher, boolean confidential, List<Field> fields) {
    public Wording {
        fields = List.copyOf(fields);
    }

    /**
     * A text with the name it has in the feature's own view ({@code title}, {@code body}); plain or small Markdown,
     * lines ended by a line feed.
     */
    public record Field(String name, String text) {}
}
