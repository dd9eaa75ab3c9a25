package jp.kairan.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a thing is called in a language.
 *
 * @param term the thing in Japanese
 * @param text what it is called
 * @param origin whose word it is
 * @param writtenAt when the city wrote it, or null for a word that came with the service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How a thing is called in a language")
public record GlossaryEntry(
        @Schema(description = "In Japanese", examples = "避難所")
        String term,

        @Schema(description = "In the language asked for", examples = "nơi lánh nạn")
        String text,

        @Schema(description = "DEFAULT: it came with the service; CITY: the city wrote it", examples = "CITY")
        TermOrigin origin,

        @Schema(description = "For the city's own words", examples = "2026-04-01T09:00:00+09:00")
        Instant writtenAt) {}
