package jp.kairan.devices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.access.DeviceId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A device as its owner sees it.
 *
 * @param id its id
 * @param platform what it runs on
 * @param label how its owner recognises it
 * @param language the language of its texts
 * @param reachable whether a push can reach it at present
 * @param createdAt when it first entered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A phone or browser of the caller")
public record Device(
        DeviceId id,
        @Schema(examples = "ANDROID") Platform platform,
        @Schema(examples = "母のスマホ") String label,
        @Schema(examples = "ja") String language,

        @Schema(description = "Whether a push can reach it at present", examples = "true")
        boolean reachable,

        @Schema(examples = "2026-04-01T09:00:00+09:00") Instant createdAt) {

    /** The columns that {@link #of} reads, for a query that calls the table d. */
    public static final String COLUMNS =
            "d.id as device_id, d.platform, d.label, d.language, d.address_state, d.created_at as device_at";

    /** Shapes a row that holds {@link #COLUMNS}. */
    public static Device of(Row row) throws SQLException {
        return new Device(
                new DeviceId(row.uuid("device_id")),
                row.constant("platform", Platform.class),
                row.text("label"),
                row.text("language"),
                "ACTIVE".equals(row.text("address_state")),
                row.instant("device_at"));
    }
}
