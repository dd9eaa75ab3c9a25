package jp.kairan.notices;

import jakarta.validation.constraints.NotNull;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom to remind.
 *
 * @param unit where they live or hold office, or below
 * @param to which of them
 */
@Schema(description = "Whom to remind")
record ReminderOrder(
        @NotNull UnitId unit,
        @NotNull @Schema(examples = "UNREAD") To to) {

    /** Who of the audience is reminded. */
    @Schema(name = "ReminderTo")
    enum To {
        /** Those who never opened it. */
        UNREAD,
        /** Those who have not confirmed it, opened or not. */
        UNCONFIRMED
    }
}
