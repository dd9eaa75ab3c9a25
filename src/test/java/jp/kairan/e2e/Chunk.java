package jp.kairan.e2e;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A chunk of a run as its row says.
 *
 * @param id its id
 * @param state WAITING, CLAIMED or DONE
 * @param epoch how often it has been claimed
 * @param leaseUntil until when its holder may send; null where nobody holds it
 * @param outcomes one code a device, 0 for nothing known
 */
record Chunk(String id, String state, int epoch, Instant leaseUntil, byte[] outcomes) {
    static Chunk of(ResultSet row) throws SQLException {
        OffsetDateTime lease = row.getObject("lease_until", OffsetDateTime.class);
        return new Chunk(
                row.getString("id"),
                row.getString("state"),
                row.getInt("epoch"),
                lease == null ? null : lease.toInstant(),
                row.getBytes("outcomes"));
    }

    boolean held() {
        return state.equals("CLAIMED");
    }

    boolean done() {
        return state.equals("DONE");
    }

    /** What is wrong with this as a later state of the chunk; null where nothing is. */
    String backwardsFrom(Chunk earlier) {
        if (epoch < earlier.epoch) {
            return "epoch fell from " + earlier.epoch + " to " + epoch;
        }
        if (earlier.done() && !(done() && epoch == earlier.epoch)) {
            return "a finished chunk became " + state + " with epoch " + epoch;
        }
        for (int i = 0; i < outcomes.length; i++) {
            if (earlier.outcomes[i] != 0 && outcomes[i] != earlier.outcomes[i]) {
                return "outcome " + earlier.outcomes[i] + " became " + outcomes[i];
            }
        }
        return null;
    }
}
