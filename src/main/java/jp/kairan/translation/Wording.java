package jp.kairan.translation;

import java.util.List;
import java.util.Map;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Language;

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
     *
     * @param given the same in languages for which the feature has it itself, so that no engine stands in between
     */
    public record Field(String name, String text, Map<Language, Given> given) {
        public Field {
            given = Map.copyOf(given);
        }

        /** A text in Japanese alone. */
        public Field(String name, String text) {
            this(name, text, Map.of());
        }
    }

    /** A text in another language, and whether it is made of locked phrases or a person wrote it. */
    public record Given(String text, Origin origin) {}
}
