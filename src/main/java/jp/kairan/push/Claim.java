package jp.kairan.push;

import java.sql.SQLException;
import java.util.UUID;
import jp.kairan.kernel.Row;

/**
 * A chunk as it was when a worker claimed it.
 *
 * @param chunk its id
 * @param run the run it belongs to
 * @param epoch the fence: whoever claims it later has a higher one
 * @param attempt how often its devices have been tried
 * @param emergency whether it overtakes others
 * @param devices the devices by number
 * @param outcomes one code a device
 */
record Claim(UUID chunk, UUID run, int epoch, int attempt, boolean emergency, int[] devices, byte[] outcomes) {

    static Claim of(Row row) throws SQLException {
        return new Claim(
                row.uuid("id"),
                row.uuid("run_id"),
                row.integer("epoch"),
                row.integer("attempt"),
                row.flag("emergency"),
                row.array("devices", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .toArray(),
                row.bytes("outcomes"));
    }
}
