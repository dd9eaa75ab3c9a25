package jp.kairan.notices;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Row;
import jp.kairan.translation.Origin;
import jp.kairan.translation.Wording;

/**
 * The title of a notice, and what a push says below it.
 *
 * @param text in Japanese
 * @param given the same in languages in which the feature itself has it: no engine is asked for those
 * @param body key of the locked phrase without parameters that a push says instead of the general one, or null; it stands on
 *     a locked phone, so it says nothing of the content
 */
public record Headline(String text, Map<Language, Wording.Given> given, String body) {
    public Headline {
        given = Map.copyOf(given);
    }

    /** A title with the general words below it. */
    public Headline(String text, Map<Language, Wording.Given> given) {
        this(text, given, null);
    }

    /** A title in Japanese alone. */
    public static Headline of(String text) {
        return new Headline(text, Map.of());
    }

    /** Reads {@code title} and {@code titles}. */
    static Headline of(Row row) throws SQLException {
        Map<Language, Wording.Given> given = new TreeMap<>();
        Iterator<String> parts = row.array("titles", String.class).iterator();
        while (parts.hasNext()) {
            Language language = Language.fromString(parts.next());
            Origin origin = Origin.valueOf(parts.next());
            given.put(language, new Wording.Given(parts.next(), origin));
        }
        return new Headline(row.text("title"), given);
    }

    /** The same title with this phrase below it. */
    public Headline over(String phrase) {
        return new Headline(text, given, phrase);
    }

    /** As {@code titles} is written, always in the same order. */
    List<String> titles() {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(given)
                .forEach((language, said) ->
                        parts.addAll(List.of(language.tag(), said.origin().name(), said.text())));
        return parts;
    }

    /** Under the name that the title has among the words of every feature. */
    Wording.Field field() {
        return new Wording.Field(Dispatch.TITLE, text, given);
    }
}
