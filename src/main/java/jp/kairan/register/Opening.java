package jp.kairan.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Incident;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An opening of the register for a unit because of an incident.
 *
 * @param path where the unit stands
 * @param until when it is over by itself, as far as is known now: the end of the incident may bring it forward
 * @param closedAt when the city closed it, null where it did not
 */
record Opening(
        OpeningId id,
        IncidentId check,
        UnitId unit,
        UnitPath path,
        OpeningPurpose purpose,
        Instant openedAt,
        Instant until,
        Instant closedAt) {
    /** It lasts no longer, however long the incident does. */
    static final Duration LONGEST = Duration.ofHours(72);

    /** The columns that {@link #of} reads, for a query that calls the tables o (opening), u (unit) and i (incident). */
    static final String COLUMNS =
            "o.id, o.incident_id, o.unit_id, u.path, o.purpose, o.opened_at, o.closed_at, i.closed_at as incident_closed_at";

    static Opening of(Row row) throws SQLException {
        Instant opened = row.instant("opened_at");
        return new Opening(
                new OpeningId(row.uuid("id")),
                new IncidentId(row.uuid("incident_id")),
                new UnitId(row.uuid("unit_id")),
                new UnitPath(row.text("path")),
                row.constant("purpose", OpeningPurpose.class),
                opened,
                end(opened, row.instant("incident_closed_at")),
                row.instant("closed_at"));
    }

    /** Whether it is in force. */
    boolean running(Instant now) {
        return closedAt == null && now.isBefore(until);
    }

    /** As phones see it. */
    View view(Instant now, ZoneId zone) {
        return new View(
                id,
                check,
                unit,
                purpose,
                openedAt.atZone(zone).toOffsetDateTime(),
                (closedAt == null ? until : closedAt).atZone(zone).toOffsetDateTime(),
                running(now));
    }

    private static Instant end(Instant opened, Instant incidentClosed) {
        Instant latest = opened.plus(LONGEST);
        Instant after = incidentClosed == null ? latest : incidentClosed.plus(Incident.DETAILS);
        return after.isBefore(latest) ? after : latest;
    }

    /** An opening over HTTP. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SupportOpening", description = "An opening of the register for a unit during a safety check")
    record View(
            OpeningId id,
            IncidentId check,
            UnitId unit,
            OpeningPurpose purpose,
            @Schema(examples = "2027-01-16T16:10:00+09:00") OffsetDateTime openedAt,

            @Schema(
                    description = "When it is or was over; the end of the check may bring it forward",
                    examples = "2027-01-19T16:10:00+09:00")
            OffsetDateTime until,

            @Schema(description = "Whether it is in force") boolean running) {}
}
