package jp.kairan.safety;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.FindingId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;

/**
 * A safety check, from its proposal on.
 *
 * @param id of the incident as well, once it is open
 * @param announced whether people knew beforehand that there would be a drill
 * @param unit in whose name it is asked
 * @param lead who leads it and may close it
 * @param area where it was to be asked when it was proposed or opened
 * @param finding of the rule that asked for it, or null
 * @param strength how bad it was when that was last looked at, or null
 * @param touched whether an officer has done anything about it since it was opened
 * @param openedBy null where it is not open yet, or a rule or a job opened it
 * @param closedBy null where it is not closed yet, or a rule closed it
 * @param since from when on what was seen counts
 */
record Check(
        IncidentId id,
        CheckState state,
        Question question,
        boolean drill,
        boolean announced,
        UnitId unit,
        UnitId lead,
        UnitPath leadPath,
        List<UnitId> area,
        FindingId finding,
        String strength,
        boolean touched,
        AccountId openedBy,
        AccountId closedBy,
        Instant createdAt,
        Instant since,
        Instant openedAt,
        Instant closedAt) {
    /** The columns that {@link #of} reads. */
    static final String READ = """
            select c.id, c.state, c.question, c.drill, c.announced, c.unit_id, c.lead_id, u.path as lead_path, c.area,
                   c.finding_id, c.strength, c.touched, c.opened_by, c.closed_by, c.created_at, c.since, c.opened_at,
                   c.closed_at
              from safety_check c join unit u on u.id = c.lead_id
            """;

    Check {
        area = List.copyOf(area);
    }

    /** Whether it is asked now. */
    boolean open() {
        return state == CheckState.OPEN;
    }

    /** Whether it runs without anybody having had a hand in it. */
    boolean alone() {
        return open() && openedBy == null && !touched;
    }

    static Check of(Row row) throws SQLException {
        return new Check(
                new IncidentId(row.uuid("id")),
                row.constant("state", CheckState.class),
                row.constant("question", Question.class),
                row.flag("drill"),
                row.flag("announced"),
                new UnitId(row.uuid("unit_id")),
                new UnitId(row.uuid("lead_id")),
                new UnitPath(row.text("lead_path")),
                row.array("area", UUID.class).stream().map(UnitId::new).toList(),
                FindingId.orNull(row.uuid("finding_id")),
                row.text("strength"),
                row.flag("touched"),
                AccountId.orNull(row.uuid("opened_by")),
                AccountId.orNull(row.uuid("closed_by")),
                row.instant("created_at"),
                row.instant("since"),
                row.instant("opened_at"),
                row.instant("closed_at"));
    }
}
