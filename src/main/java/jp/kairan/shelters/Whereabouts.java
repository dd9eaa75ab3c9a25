package jp.kairan.shelters;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where somebody is and what they flee from; neither stored nor logged.
 *
 * @param limit how many shelters are wanted
 */
@Schema(description = "Where somebody is and what they flee from; neither stored nor logged")
record Whereabouts(
        @NotNull @DecimalMin("-90") @DecimalMax("90") @Schema(examples = "36.5613")
        Double latitude,

        @NotNull @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "136.6562")
        Double longitude,

        @Schema(description = "Only shelters fit for it; absent: any", examples = "EARTHQUAKE")
        Hazard hazard,

        @Schema(description = "Only shelters of this kind; absent: any", examples = "SHELTER")
        ShelterKind kind,

        @Min(1) @Max(20) @Schema(description = "Absent: 5", examples = "5")
        Integer limit) {
    private static final int USUAL = 5;

    Position position() {
        return ShelterForm.position(latitude, longitude);
    }

    int most() {
        return limit == null ? USUAL : limit;
    }

    /** Nothing of it, because whatever reaches a log would tell where somebody is. */
    @Override
    public String toString() {
        return "Whereabouts";
    }
}
