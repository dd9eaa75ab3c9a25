package jp.kairan.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reminder came to.
 *
 * @param id the dispatch that carries it, absent where nobody was left to remind
 * @param accounts how many people are reminded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a reminder came to")
record Reminder(
        @Schema(description = "Absent where nobody was left to remind")
        UUID id,

        @Schema(examples = "5") int accounts) {}
