package jp.kairan.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.kairan.kernel.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A thing's words in one language as its desk works on them.
 *
 * @param language the language
 * @param translation where the present words come from; absent where there are none but the original
 * @param fields field by field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A thing's words in one language, beside the original")
record TranslationSheet(Language language, Translated translation, List<Field> fields) {

    /** One field. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TranslationField", description = "A text beside its original")
    record Field(
            @Schema(examples = "title") String name,
            @Schema(examples = "夏祭りのお知らせ") String source,

            @Schema(
                    description = "To be sent back with a translation",
                    examples = "Z1Qm3mNn0Sx8K2bYw5v7c9d1e3f5a7b9c1d3e5f7a9b")
            String sourceHash,

            @Schema(
                    description = "As readers have it; lines nobody has translated stand in the original",
                    examples = "Thông báo lễ hội mùa hè")
            String text,

            @Schema(
                    description =
                            "Lines like those of this text that somebody translated before; 60 at most in a sheet")
            List<Suggestion> suggestions,

            @Schema(
                    description = "Facts of the original that the translation just written does not contain",
                    examples = "[\"8月2日\"]")
            List<String> missing) {}

    /** A line of the translation memory. */
    @Schema(name = "TranslationSuggestion", description = "A line that somebody translated before")
    record Suggestion(
            @Schema(examples = "夏祭りのお知らせです") String source,
            @Schema(examples = "Thông báo về lễ hội mùa hè") String text,

            @Schema(description = "1 is the same line", examples = "0.82")
            double likeness) {}
}
