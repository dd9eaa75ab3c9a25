package jp.kairan.watch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.sql.SQLException;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a device of a kind is reason to look in. */
@Schema(name = "WatchRule", description = "When a device of a kind is reason to look in")
record Rule(
        @NotNull DeviceKind kind,

        @NotNull @Schema(description = "ON_FOR and OFF_FOR for BULB alone")
        Condition condition,

        @NotNull @Min(1) @Max(168) @Schema(description = "How long it has to last", examples = "8")
        Integer hours,

        @NotNull @Schema(description = "Whether anybody is told", examples = "true")
        Boolean enabled) {

    static Rule of(Row row) throws SQLException {
        return new Rule(
                row.constant("kind", DeviceKind.class),
                row.constant("condition", Condition.class),
                row.integer("hours"),
                row.flag("enabled"));
    }
}
