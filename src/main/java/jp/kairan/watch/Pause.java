package jp.kairan.watch;

import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.access.HouseholdId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time in which nobody is at home and rules rest. */
@Schema(name = "WatchPause", description = "A time in which nobody is at home and rules rest")
record Pause(WatchPauseId id, HouseholdId household, Instant from, Instant to) {
    static Pause of(Row row) throws SQLException {
        return new Pause(
                new WatchPauseId(row.uuid("id")),
                new HouseholdId(row.uuid("household_id")),
                row.instant("from_at"),
                row.instant("to_at"));
    }
}
