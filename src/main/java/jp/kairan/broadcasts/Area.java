package jp.kairan.broadcasts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a broadcast concerns: everyone below some units, and below the units of some zones. */
@Schema(name = "BroadcastArea", description = "At least one unit or zone")
public record Area(
        @Size(max = 1500) @Schema(description = "The city, federations, associations")
        List<@NotNull UnitId> units,

        @Size(max = 50) @Schema(description = "Named sets of units")
        List<@NotNull ZoneId> zones) {
    public Area {
        units = units == null ? List.of() : units.stream().distinct().toList();
        zones = zones == null ? List.of() : zones.stream().distinct().toList();
    }
}
