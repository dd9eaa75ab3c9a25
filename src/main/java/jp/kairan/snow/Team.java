package jp.kairan.snow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A team that shovels snow.
 *
 * @param leader seen by the leader and the city alone
 * @param perDay households it can do on one day
 * @param federations where it goes; empty is the whole city
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SnowTeam", description = "A team that shovels snow")
record Team(
        SnowTeamId id,
        @Schema(description = "For the leader and the city") AccountId leader,
        @Schema(examples = "北陸大学 雪かき隊") String name,
        TeamKind kind,
        @Schema(examples = "12") int members,

        @Schema(description = "Households it can do on one day", examples = "4")
        int perDay,

        @Schema(examples = "[\"SATURDAY\"]") List<DayOfWeek> weekdays,

        @Schema(description = "Where it goes; empty: the whole city")
        List<UnitId> federations,

        TeamState state,
        Instant registeredAt) {

    /** Whether it goes there on that day. */
    boolean goes(UnitId federation, LocalDate day) {
        return state == TeamState.APPROVED
                && weekdays.contains(day.getDayOfWeek())
                && (federations.isEmpty() || federation != null && federations.contains(federation));
    }

    /** Without what is nobody's business but the leader's and the city's. */
    Team veiled() {
        return new Team(id, null, name, kind, members, perDay, weekdays, federations, state, registeredAt);
    }

    static Team of(Row row) throws SQLException {
        return new Team(
                new SnowTeamId(row.uuid("id")),
                new AccountId(row.uuid("leader_id")),
                row.text("name"),
                row.constant("kind", TeamKind.class),
                row.integer("members"),
                row.integer("per_day"),
                row.array("weekdays", String.class).stream()
                        .map(DayOfWeek::valueOf)
                        .toList(),
                row.array("federations", UUID.class).stream().map(UnitId::new).toList(),
                row.constant("state", TeamState.class),
                row.instant("registered_at"));
    }
}
