package jp.kairan.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import jp.kairan.kernel.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reader is told about the words they see, beside them in a view; null there where they are the original.
 *
 * @param language the language asked for
 * @param origin where the words come from
 * @param completeness how much of them is in the language
 * @param label what to show beside the words, in the reader's language
 * @param notice what to show above the words where something is missing, in the reader's language, or null
 * @param engine which engine, for a machine's words
 * @param madeAt when the newest part was written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Translation",
        description =
                "Where the words come from, for words that are not the original. Ask with Accept-Language: ja for the original")
public record Translated(
        Language language,
        Origin origin,

        @Schema(description = "PENDING: ask again in a few seconds")
        Completeness completeness,

        @Schema(examples = "Dịch bằng máy", description = "Show it beside the words")
        String label,

        @Schema(description = "Show it above the words") String notice,
        @Schema(examples = "deepl") String engine,
        Instant madeAt) {}
