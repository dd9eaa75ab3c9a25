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
    private static final String WHERE = "select shelter_id, drill from shelter_call where id = ?";

    /** Whoever calls a shelter holds it stronger, and so does not meet an opening half-way. */
    private static final String HOLD_SHELTER = "select 1 from shelter where id = ? for key share";

    private static final String HOLD_ALARM = "select 1 from shelter_alarm where id = ? for no key update";

    /**
     * All that wait for shelters, in the order in which everybody locks them: because a call passes from one to another,
     * and because one entry may open shelters of several.
     */
    private static final String HOLD_WAITING = """
            select a.id from shelter_alarm a
             where a.drill = ? and a.id = any (array(select w.alarm_id from shelter_want w))
             order by a.id for no key update""";

    /** The same with one that may not wait for any. */
    private static final String HOLD_WAITING_AND = """
            select a.id from shelter_alarm a
             where a.id = ?
                or a.drill = (select b.drill from shelter_alarm b where b.id = ?)
                   and a.id = any (array(select w.alarm_id from shelter_want w))
             order by a.id for no key update""";

    /** In the order in which everybody locks them. */
    private static final String HOLD_SHELTERS =
            "select id from shelter where id = any(?::uuid[]) order by id for update";

    /** Those for which an alarm waits, likewise, against whoever calls them. */
    private static final String HOLD_WANTED = """
            select s.id from shelter s
             where exists (select 1 from shelter_want w where w.shelter_id = s.id and w.alarm_id = ?)
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

    /** The call with its shelter and every alarm that it may run for held until the end of the transaction. */
    Optional<Call> lock(CallId id) {
        return sql.one(WHERE, Place::of, id).flatMap(place -> {
            sql.any(HOLD_SHELTER, place.shelter());
            sql.any(HOLD_WAITING, place.drill());
            return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
        });
    }

    /** An alarm that has no calls yet. */
    void holdAlarm(AlarmId alarm) {
        sql.any(HOLD_ALARM, alarm);
    }

    /** The shelters, against whoever says something of them until the end of the transaction. */
    void holdShelters(Collection<ShelterId> shelters) {
        sql.any(HOLD_SHELTERS, shelters);
    }

    /** The open calls of an alarm; it, all they may pass to and their shelters held until the end of the transaction. */
    List<Call> lock(AlarmId alarm) {
        sql.any(HOLD_WANTED, alarm);
        sql.any(HOLD_WAITING_AND, alarm, alarm);
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

    private record Place(ShelterId shelter, boolean drill) {
        static Place of(Row row) throws SQLException {
            return new Place(new ShelterId(row.uuid("shelter_id")), row.flag("drill"));
        }
    }
}
