package jp.kairan.safety.help;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That somebody else shall see to a household.
 *
 * @param note what they should know, or null; shown with the details
 */
@Schema(name = "SafetyHelpHandOver", description = "To whom a household is handed over")
record HandOver(
        @NotNull To to,

        @Size(max = 300) @Lines @Schema(examples = "家具の下敷きです。人手と工具が要ります。")
        String note) {

    /** Who takes over. */
    @Schema(name = "SafetyHelpTaker")
    enum To {
        CITY
    }
}
