package jp.kairan.safety.links;

import java.sql.SQLException;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.Row;

/**
 * A link that somebody holds, and that works.
 *
 * @param resident null for the whole household
 */
record HeldLink(SafetyLinkId id, IncidentId incident, HouseholdId household, ResidentId resident) {
    static HeldLink of(Row row) throws SQLException {
        return new HeldLink(
                new SafetyLinkId(row.uuid("id")),
                new IncidentId(row.uuid("incident_id")),
                new HouseholdId(row.uuid("household_id")),
                ResidentId.orNull(row.uuid("resident_id")));
    }
}
