package jp.kairan.safety.help;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody looks at the details of a household; written down. */
@Schema(
        name = "SafetyHelpLook",
        description = "Why the details are needed; it is written down with who looked and when")
record HelpLook(@NotNull Reason reason) {

    /** A choice and not a text, because what is written down must name nobody. */
    @Schema(
            name = "SafetyHelpLookReason",
            description = "CALL to call them, VISIT to go there, COORDINATE to send somebody, QUERY after a question")
    enum Reason {
        CALL,
        VISIT,
        COORDINATE,
        QUERY
    }
}
