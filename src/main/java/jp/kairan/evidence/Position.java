package jp.kairan.evidence;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A point that a phone gave because its owner wanted it to.
 *
 * @param latitude degrees, WGS 84
 * @param longitude degrees, WGS 84
 * @param accuracyMetres how far off it may be, or null
 */
@Schema(name = "SafetyPosition", description = "A point that the owner of the phone wanted to give")
public record Position(
        @NotNull @DecimalMin("-90") @DecimalMax("90") @Schema(examples = "36.5613")
        Double latitude,

        @NotNull @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "136.6562")
        Double longitude,

        @Min(0) @Max(100_000) @Schema(examples = "12") Integer accuracyMetres) {}
