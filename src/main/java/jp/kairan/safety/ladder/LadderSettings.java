package jp.kairan.safety.ladder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ladder as the city has set it. */
@Schema(
        name = "SafetyLadder",
        description = "When whom is turned to where nobody has answered, for all checks of the city")
record LadderSettings(
        @NotNull
        @Size(min = 4, max = 4)
        @Schema(description = "Each rung once; what a running check has done is not done again")
        List<@NotNull @Valid Setting> items) {}
