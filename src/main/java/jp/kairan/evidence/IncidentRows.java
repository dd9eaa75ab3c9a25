package jp.kairan.evidence;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** The rows of incidents with their areas. */
@Singleton
class IncidentRows {
    private static final String READ = """
            select i.id, i.drill, i.unit_id, u.path, i.since, i.opened_at, i.closed_at,
                   a.unit_id as area_id, x.path as area_path, a.added_at
              from incident i
              join unit u on u.id = i.unit_id
              join incident_area a on a.incident_id = i.id
              join unit x on x.id = a.unit_id""";

    private static final String ORDER = " order by i.opened_at desc, i.id desc, a.added_at, x.path";
    private static final String BY_ID = READ + " where i.id = ?" + ORDER;
    private static final String LATELY = READ + " where i.closed_at is null or i.closed_at > ?" + ORDER;

    private static final String OTHERS =
            READ + " where not i.drill and i.opened_at < ? and (i.closed_at is null or i.closed_at > ?)" + ORDER;

    private static final String OPEN =
            "insert into incident (id, drill, unit_id, since, opened_at) values (?, ?, ?, ?, ?)";

    private static final String WORLD = "insert into evidence_head (world, no) values (?, 0)";

    private static final String WIDEN = """
            insert into incident_area (incident_id, unit_id, added_at) select ?, u, ? from unnest(?::uuid[]) u
                on conflict on constraint pk_incident_area do nothing""";

    private final Sql sql;

    IncidentRows(Sql sql) {
        this.sql = sql;
    }

    private record Piece(Incident incident, Incident.Part part) {
        static Piece of(Row row) throws SQLException {
            Incident.Part part = new Incident.Part(
                    new UnitId(row.uuid("area_id")), new UnitPath(row.text("area_path")), row.instant("added_at"));
            return new Piece(
                    new Incident(
                            new IncidentId(row.uuid("id")),
                            row.flag("drill"),
                            new UnitId(row.uuid("unit_id")),
                            new UnitPath(row.text("path")),
                            row.instant("since"),
                            row.instant("opened_at"),
                            row.instant("closed_at"),
                            List.of(part)),
                    part);
        }
    }

    void open(IncidentId id, boolean drill, UnitId unit, Instant since, Instant now) {
        sql.update(OPEN, id, drill, unit, since, now);
        if (drill) {
            sql.update(WORLD, id);
        }
    }

    void widen(IncidentId id, Collection<UnitId> units, Instant now) {
        sql.update(WIDEN, id, now, units);
    }

    void close(IncidentId id, Instant now) {
        sql.update("update incident set closed_at = ? where id = ? and closed_at is null", now, id);
    }

    Optional<Incident> find(IncidentId id) {
        return whole(sql.list(BY_ID, Piece::of, id)).stream().findFirst().map(this::followed);
    }

    private Incident followed(Incident one) {
        Instant end = one.closedAt();
        return end == null || one.drill()
                ? one
                : one.followed(whole(sql.list(OTHERS, Piece::of, end.plus(Incident.ANSWERS), end)));
    }

    /** In a transaction of its own, because what is kept in memory must be committed. */
    @Transactional(TxType.REQUIRES_NEW)
    Happenings committed(Instant closedAfter) {
        List<Incident> all = whole(sql.list(LATELY, Piece::of, closedAfter));
        return new Happenings(all.stream().map(each -> each.followed(all)).toList());
    }

    private static List<Incident> whole(List<Piece> pieces) {
        Map<IncidentId, Incident> incidents = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            incidents.merge(piece.incident.id(), piece.incident, IncidentRows::joined);
        }
        return List.copyOf(incidents.values());
    }

    private static Incident joined(Incident one, Incident other) {
        List<Incident.Part> area = new java.util.ArrayList<>(one.area());
        area.addAll(other.area());
        return new Incident(
                one.id(), one.drill(), one.unit(), one.path(), one.since(), one.openedAt(), one.closedAt(), area);
    }
}
