package jp.kairan.register;

import jakarta.validation.constraints.NotNull;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer sends to open the register because of a safety check. */
@Schema(
        name = "NewSupportOpening",
        description = "Opens the register of an association or a group during a safety check")
record NewOpening(
        @NotNull
        @Schema(
                description =
                        "A real safety check that runs and covers the unit; of the city, unless the city sends this")
        IncidentId check,

        @NotNull @Schema(description = "An association or a group")
        UnitId unit,

        @NotNull OpeningPurpose purpose,

        @Schema(description = "Needed only where it was open for this check and purpose before")
        Again reason) {

    /** Why the register is opened anew; a choice and not a text, because what is written down must name nobody. */
    @Schema(
            name = "SupportOpeningReason",
            description = "STILL_NEEDED the work goes on, NEW_DANGER for example a strong aftershock, CLOSED_TOO_EARLY")
    enum Again {
        STILL_NEEDED,
        NEW_DANGER,
        CLOSED_TOO_EARLY
    }
}
