package jp.kairan.safety.links;

import java.sql.SQLException;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.Row;

/**
 * A link that somebody holds, and that works.
 *
 * @param resident who may answer for themself alone; null where it was sent to the whole household, or to who lives elsewhere
 * @param own whether it was sent to nothing but what the person confirmed themself
 */
record HeldLink(SafetyLinkId id, IncidentId incident, HouseholdId household, ResidentId resident, boolean own) {
    static HeldLink of(Row row) throws SQLException {
        return new HeldLink(
                new SafetyLinkId(row.uuid("id")),
                new IncidentId(row.uuid("incident_id")),
                new HouseholdId(row.uuid("household_id")),
                ResidentId.orNull(row.uuid("resident_id")),
                row.flag("own"));
    }
}
