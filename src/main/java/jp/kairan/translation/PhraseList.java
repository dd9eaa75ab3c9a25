package jp.kairan.translation;

import java.util.List;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrase;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A group of fixed phrases for readers of a language.
 *
 * @param language the language asked for
 * @param version another one whenever anything in the list is another
 * @param phrases in the order of the catalogue
 */
@Schema(description = "A group of fixed phrases for readers of a language")
record PhraseList(
        Language language,

        @Schema(
                examples = "Zb2G7pJ0lq5cUo1xWm9d4A",
                description = "Another one whenever anything in the list is another")
        String version,

        List<Line> phrases) {

    /** A phrase as a phone keeps it. */
    @Schema(name = "Phrase", description = "A fixed phrase; what stands in braces is a parameter")
    record Line(
            @Schema(examples = "shelter.state.open") String key,
            @Schema(examples = "Đã mở") String text,

            @Schema(
                    examples = "vi",
                    description = "The language it is in: English, or Japanese, where there is none in that asked for")
            Language language,

            @Schema(examples = "1", description = "Which version of the Japanese it says")
            int version,

            @Schema(examples = "false", description = "Whether somebody who speaks the language has checked it")
            boolean checked) {
        static Line of(Phrase phrase) {
            return new Line(phrase.key(), phrase.text(), phrase.language(), phrase.version(), phrase.checked());
        }
    }
}
