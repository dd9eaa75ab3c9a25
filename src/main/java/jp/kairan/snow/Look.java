package jp.kairan.snow;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody looks who it is; written down. */
@Schema(
        name = "SnowContactLook",
        description = "Why the contact is needed; it is written down with who looked and when")
record Look(@NotNull Why why) {

    /** A choice and not a text, because what is written down must name nobody. */
    @Schema(
            name = "SnowContactReason",
            description = "PLAN to plan the visit, CALL to call ahead, VISIT on the way, QUERY after a question")
    enum Why {
        PLAN,
        CALL,
        VISIT,
        QUERY
    }
}
