package jp.kairan.broadcasts.chain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** Calls as entities, locked after their shelter and their alarm: queries read projections instead. */
@Singleton
class CallRepository implements PanacheRepositoryBase<Call, UUID> {
    private static final String WHERE = "select shelter_id, alarm_id from shelter_call where id = ?";

    /** Whoever calls a shelter holds it stronger, and so does not meet an opening half-way. */
    private static final String HOLD_SHELTER = "select 1 from shelter where id = ? for key share";

    private static final String HOLD_ALARM = "select 1 from shelter_alarm where id = ? for no key update";

    /** In the order in which everybody locks them. */
    private static final String HOLD_SHELTERS =
            "select id from shelter where id = any(?::uuid[]) order by id for update";

    /** Of the open calls of an alarm, likewise, against whoever calls them. */
    private static final String HOLD_CALLED = """
            select s.id from shelter s
             where exists (select 1 from shelter_call c
                            where c.shelter_id = s.id and c.alarm_id = ? and c.closed_at is null)
             order by s.id for key share""";

    private static final String RUNNING =
            "select id from shelter_call where shelter_id = ? and drill = ? and closed_at is null";

    private static final String OF_ALARM =
            "select id from shelter_call where alarm_id = ? and closed_at is null order by id";

    private static final String DUE = """
            select id from shelter_call where closed_at is null and due_at <= ? order by due_at, id limit 500""";

    private final Sql sql;

    CallRepository(Sql sql) {
        this.sql = sql;
    }

    /** The call with its shelter and alarm held until the end of the transaction. */
    Optional<Call> lock(CallId id) {
        return sql.one(WHERE, Place::of, id).flatMap(place -> {
            sql.any(HOLD_SHELTER, place.shelter());
            holdAlarm(place.alarm());
            return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
        });
    }

    /** The alarm and with it all its calls. */
    void holdAlarm(AlarmId alarm) {
        sql.any(HOLD_ALARM, alarm);
    }

    /** The shelters, against whoever says something of them until the end of the transaction. */
    void holdShelters(Collection<ShelterId> shelters) {
        sql.any(HOLD_SHELTERS, shelters);
    }

    /** The open calls of an alarm, it and their shelters held until the end of the transaction. */
    List<Call> lock(AlarmId alarm) {
        sql.any(HOLD_CALLED, alarm);
        holdAlarm(alarm);
        return running(alarm).stream().flatMap(id -> lock(id).stream()).toList();
    }

    /** The open call of a shelter. */
    Optional<CallId> running(ShelterId shelter, boolean drill) {
        return sql.one(RUNNING, row -> new CallId(row.uuid("id")), shelter, drill);
    }

    /** The open calls of an alarm. */
    List<CallId> running(AlarmId alarm) {
        return sql.list(OF_ALARM, row -> new CallId(row.uuid("id")), alarm);
    }

    /** The calls with which the chain goes on now, those that waited longest first. */
    List<CallId> due(Instant now) {
        return sql.list(DUE, row -> new CallId(row.uuid("id")), now);
    }

    private record Place(ShelterId shelter, AlarmId alarm) {
        static Place of(Row row) throws SQLException {
            return new Place(new ShelterId(row.uuid("shelter_id")), new AlarmId(row.uuid("alarm_id")));
        }
    }
}
