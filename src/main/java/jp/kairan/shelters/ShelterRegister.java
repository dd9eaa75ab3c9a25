package jp.kairan.shelters;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** The rows of the register, for whoever changes them; asks nobody for leave. */
@Singleton
public class ShelterRegister {
    private static final String ROWS = """
            select s.*, t.state, t.crowding, t.people, t.needs, t.note as status_note, t.as_of, e.since as expected_since
              from shelter s left join shelter_expectation e on e.shelter_id = s.id left join lateral (
                   select * from shelter_status where shelter_id = s.id order by as_of desc, arrival desc limit 1) t on true
            """;

    private static final String ALL = ROWS + " order by s.id";
    private static final String ONE = ROWS + " where s.id = ?";
    private static final String HOLD = "select id from shelter where id = ? for update";

    /** Writers wait for each other; readers, and whoever says something about a shelter, do not wait. */
    private static final String ALONE = "lock table shelter in share row exclusive mode";

    private static final String ADD = """
            insert into shelter (id, unit_id, created_at, code, national_id, name, name_kana, address, latitude, longitude,
                                 phone, kinds, hazards, capacity, capacity_note, communities, note, closed_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String CHANGE = """
            update shelter
               set code = ?, national_id = ?, name = ?, name_kana = ?, address = ?, latitude = ?, longitude = ?, phone = ?,
                   kinds = ?, hazards = ?, capacity = ?, capacity_note = ?, communities = ?, note = ?, closed_on = ?
             where id = ?""";

    private final Sql sql;
    private final Clock clock;
    private final Event<ShelterChanged> events;

    ShelterRegister(Sql sql, Clock clock, Event<ShelterChanged> events) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
    }

    /** Every shelter with what holds now, struck off or not, in the order of their ids; from the transaction at hand. */
    @Transactional
    public List<Shelter> all() {
        return sql.list(ALL, ShelterRegister::shelter);
    }

    /** What is committed, and nothing of a transaction that may yet fail: for keeping and showing to others. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Shelter> committed() {
        return sql.list(ALL, ShelterRegister::shelter);
    }

    /** One shelter as the transaction at hand sees it. */
    @Transactional
    Optional<Shelter> find(ShelterId id) {
        return sql.one(ONE, ShelterRegister::shelter, id);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Shelter> hold(ShelterId id) {
        sql.any(HOLD, id);
        return find(id);
    }

    /** Until the transaction ends nobody else changes the register. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void alone() {
        sql.update(ALONE);
    }

    /** Adds shelters that the unit owns. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ShelterId> add(UnitId owner, List<Particulars> added) {
        List<ShelterId> ids = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (Particulars each : added) {
            ShelterId id = ShelterId.next();
            ids.add(id);
            List<Object> values = new ArrayList<>(Arrays.asList(id, owner, Instant.now(clock)));
            values.addAll(values(each));
            rows.add(values.toArray());
        }
        sql.batch(ADD, rows);
        events.fire(new ShelterChanged());
        return ids;
    }

    /** Puts other particulars in place of the present ones. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(Map<ShelterId, Particulars> changed) {
        List<Object[]> rows = new ArrayList<>();
        changed.forEach((id, particulars) -> {
            List<Object> values = values(particulars);
            values.add(id);
            rows.add(values.toArray());
        });
        sql.batch(CHANGE, rows);
        events.fire(new ShelterChanged());
    }

    private static List<Object> values(Particulars p) {
        return new ArrayList<>(Arrays.asList(
                p.code(),
                p.nationalId(),
                p.name(),
                p.kana(),
                p.address(),
                p.position() == null ? null : p.position().latitude(),
                p.position() == null ? null : p.position().longitude(),
                p.phone(),
                p.kinds(),
                p.hazards(),
                p.capacity(),
                p.capacityNote(),
                p.communities(),
                p.note(),
                p.closedOn()));
    }

    private static Shelter shelter(Row row) throws SQLException {
        return new Shelter(new ShelterId(row.uuid("id")), particulars(row), status(row), row.instant("expected_since"));
    }

    private static Particulars particulars(Row row) throws SQLException {
        return new Particulars(
                row.text("code"),
                row.text("national_id"),
                row.text("name"),
                row.text("name_kana"),
                row.text("address"),
                Position.orNull(row.realOrNull("latitude"), row.realOrNull("longitude")),
                row.text("phone"),
                Particulars.inOrder(constants(row, "kinds", ShelterKind.class)),
                Particulars.inOrder(constants(row, "hazards", Hazard.class)),
                row.integerOrNull("capacity"),
                row.text("capacity_note"),
                row.array("communities", String.class),
                row.text("note"),
                row.date("closed_on"));
    }

    private static ShelterStatus status(Row row) throws SQLException {
        if (row.instant("as_of") == null) {
            return ShelterStatus.UNSAID;
        }
        return new ShelterStatus(
                row.constant("state", ShelterState.class),
                row.constant("crowding", Crowding.class),
                row.integerOrNull("people"),
                row.array("needs", String.class),
                row.text("status_note"),
                row.instant("as_of"));
    }

    private static <E extends Enum<E>> List<E> constants(Row row, String column, Class<E> type) throws SQLException {
        return row.array(column, String.class).stream()
                .map(name -> Enum.valueOf(type, name))
                .toList();
    }
}
