package jp.kairan.translation;

import java.time.Instant;
import java.util.List;
import jp.kairan.kernel.Language;

/**
 * A wording in a language, field by field.
 *
 * @param language the language asked for
 * @param origin where the words come from; MACHINE where any of them is a machine's
 * @param completeness the worst over all lines
 * @param engine the engine's name where a machine made any of it, otherwise null
 * @param madeAt when the newest part was written, or null for the source
 * @param fields in the order of the wording; lines that are missing stand in the original
 */
public record Rendition(
        Language language,
        Origin origin,
        Completeness completeness,
        String engine,
        Instant madeAt,
        List<Wording.Field> fields) {
    public Rendition {
        fields = List.copyOf(fields);
    }

    /** The original itself. */
    public static Rendition original(Wording wording) {
        return new Rendition(Language.JA, Origin.SOURCE, Completeness.WHOLE, null, null, wording.fields());
    }

    /** The text of a field; null where the wording has no such field. */
    public String text(String field) {
        return fields.stream()
                .filter(f -> f.name().equals(field))
                .map(Wording.Field::text)
                .findFirst()
                .orElse(null);
    }
}
