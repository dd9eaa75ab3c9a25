package jp.kairan.safety.links;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an answer is safely kept. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SafetyLinkAnswered")
record LinkAnswered(
        Outcome outcome,
        Instant receivedAt,
        boolean drill,

        @Schema(
                description = "What to show beside a request for help, in the language asked for",
                examples = "命の危険があるときは、119に電話してください。")
        String advice) {}
