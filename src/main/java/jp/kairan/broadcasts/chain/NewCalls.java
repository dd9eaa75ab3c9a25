package jp.kairan.broadcasts.chain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.kairan.access.ShelterId;
import jp.kairan.shelters.Hazard;
import jp.kairan.shelters.ShelterKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which shelters are to be called. */
@Schema(
        name = "NewShelterCalls",
        description = "Which shelters are to be called: those named, or all that fit a hazard")
record NewCalls(
        @Size(min = 1, max = 1000) @Schema(description = "Either these")
        List<@NotNull ShelterId> shelters,

        @Schema(description = "or all on the register that are fit for it", examples = "EARTHQUAKE")
        Hazard hazard,

        @Schema(description = "Of those, only the ones of this kind", examples = "SHELTER")
        ShelterKind kind,

        @Schema(
                description = "A drill is marked as one, rings softer, and nothing of it shows to residents",
                examples = "false")
        boolean drill) {}
