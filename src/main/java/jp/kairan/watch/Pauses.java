package jp.kairan.watch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** The door to times in which nobody is at home. */
@Singleton
class Pauses {
    private static final int MOST = 20;

    private static final String TO_COME = """
            select id, household_id, from_at, to_at from watch_pause where household_id = ? and to_at > ? order by from_at, id""";

    private static final String BY_ID = """
            select id, household_id, from_at, to_at from watch_pause where id = ? for no key update""";

    private static final String ADD =
            "insert into watch_pause (id, household_id, from_at, to_at, made_by) values (?, ?, ?, ?, ?)";

    private final Sql sql;
    private final Clock clock;
    private final Houses houses;
    private final Audit audit;

    Pauses(Sql sql, Clock clock, Houses houses, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.houses = houses;
        this.audit = audit;
    }

    /** Those that last or are to come. */
    @Transactional
    List<Pause> list(Actor actor, HouseholdId household) {
        houses.kept(actor, household);
        return sql.list(TO_COME, Pause::of, household, Instant.now(clock));
    }

    @Transactional
    Pause add(Actor actor, NewPause wanted) {
        House house = houses.living(actor, wanted.household());
        Instant now = Instant.now(clock);
        wanted.requireSound(now);
        if (sql.list(TO_COME, Pause::of, house.id(), now).size() >= MOST) {
            throw KernelProblem.invalid("household", "予定が多すぎます / has too many pauses to come");
        }
        WatchPauseId id = WatchPauseId.next();
        Pause pause = new Pause(id, house.id(), wanted.begins(now), wanted.to());
        sql.update(ADD, id, pause.household(), pause.from(), pause.to(), actor.me());
        audit.note(actor, "WatchPaused", "HOUSEHOLD", house.id(), house.unit(), Map.of());
        return pause;
    }

    /** Ends one now, or calls it off before it has begun; one that is over stays as it was. */
    @Transactional
    void end(Actor actor, WatchPauseId id) {
        Pause pause = sql.one(BY_ID, Pause::of, id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        House house = houses.kept(actor, pause.household());
        Instant now = Instant.now(clock);
        if (!pause.to().isAfter(now)) {
            return;
        }
        if (pause.from().isBefore(now)) {
            sql.update("update watch_pause set to_at = ? where id = ?", now, id);
        } else {
            sql.update("delete from watch_pause where id = ?", id);
        }
        audit.note(actor, "WatchPauseEnded", "HOUSEHOLD", house.id(), house.unit(), Map.of());
    }
}
