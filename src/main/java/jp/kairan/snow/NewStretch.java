package jp.kairan.snow;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch to keep. */
@Schema(name = "NewSnowStretch", description = "A street, or without a name the whole area of the unit")
record NewStretch(
        @NotNull UnitId unit,

        @Size(max = 100)
        @Line
        @Pattern(regexp = "(?s).*\\S.*")
        @Schema(description = "Name of the street; never of a person or a house", examples = "米泉中央通り")
        String name) {}
