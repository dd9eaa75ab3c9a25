package jp.kairan.safety.links;

import jakarta.validation.constraints.NotNull;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose somebody is who wrote themselves down at a shelter. */
@Schema(name = "ShelterArrivalMatch")
record ArrivalMatch(
        @NotNull HouseholdId household,

        @Schema(description = "Absent where the whole household came")
        ResidentId resident) {}
