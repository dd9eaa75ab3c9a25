package jp.kairan.snow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a leader sends to register a team. */
@Schema(name = "NewSnowTeam", description = "A team that shovels snow; the caller leads it")
record NewTeam(
        @NotBlank @Size(max = 100) @Line @Schema(examples = "北陸大学 雪かき隊")
        String name,

        @NotNull TeamKind kind,
        @NotNull @Min(1) @Max(500) @Schema(examples = "12") Integer members,

        @NotNull @Min(1) @Max(100) @Schema(description = "Households it can do on one day", examples = "4")
        Integer perDay,

        @NotEmpty @Size(max = 7) @Schema(examples = "[\"SATURDAY\", \"SUNDAY\"]")
        List<@NotNull DayOfWeek> weekdays,

        @NotNull @Size(max = 100) @Schema(description = "Federations it goes to; empty: the whole city")
        List<@NotNull UnitId> federations) {}
