package jp.kairan.safety;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where else it is to be asked. */
@Schema(name = "SafetyCheckAreas", description = "Units to which a check is extended")
record AreasForm(
        @NotNull @Size(min = 1, max = 200) @Schema(description = "Everyone under these units is asked as well")
        List<@NotNull UnitId> areas) {}
