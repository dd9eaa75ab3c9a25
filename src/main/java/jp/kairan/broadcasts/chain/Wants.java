package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.Sql;

/** Which alarms wait for which shelters; for whoever holds both. */
@Singleton
class Wants {
    private static final String ADD = "insert into shelter_want (alarm_id, shelter_id) values (?, ?)";

    private static final String NEXT = """
            select w.alarm_id
              from shelter_want w join shelter_alarm a on a.id = w.alarm_id
             where w.shelter_id = ? and a.drill = ? and w.alarm_id <> ?
             order by w.alarm_id limit 1""";

    private static final String GIVE_UP = "delete from shelter_want where alarm_id = ?";

    private static final String SETTLE = """
            delete from shelter_want w using shelter_alarm a
             where a.id = w.alarm_id and w.shelter_id = ? and a.drill = ?""";

    private final Sql sql;

    Wants(Sql sql) {
        this.sql = sql;
    }

    /** The alarm waits for these, whichever alarm their calls run for. */
    void add(AlarmId alarm, List<ShelterId> shelters) {
        sql.batch(
                ADD,
                shelters.stream().map(shelter -> new Object[] {alarm, shelter}).toList());
    }

    /** Another alarm that waits for the shelter of a call, the oldest. */
    Optional<AlarmId> next(Call call) {
        return sql.one(NEXT, row -> new AlarmId(row.uuid("alarm_id")), call.shelter(), call.drill(), call.alarm());
    }

    /** The alarm waits for nothing any more. */
    void giveUp(AlarmId alarm) {
        sql.update(GIVE_UP, alarm);
    }

    /** The call has come to its end, and with it the waiting of everybody for its shelter. */
    void settle(Call call) {
        sql.update(SETTLE, call.shelter(), call.drill());
    }
}
