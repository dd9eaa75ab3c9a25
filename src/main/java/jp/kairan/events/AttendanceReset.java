package jp.kairan.events;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Sql;

/**
 * Begins attendance anew where a date is moved to another day, because who came on the first day has not come on the
 * second. Whoever writes here holds the lock of the date.
 */
@Singleton
class AttendanceReset {
    private static final String DROP_WALK_INS = "delete from answer where occurrence_id = ? and source = 'WALK_IN'";

    private static final String CLEAR = """
            update answer
               set checked_in_at = null, checked_in_by = null, came = null, announced_adults = null,
                   adults = coalesce(announced_adults, adults), version = ?
             where occurrence_id = ? and checked_in_at is not null""";

    private static final String RECOUNT = """
            update occurrence o
               set last_version = ?, ended_count = null,
                   taken = (select coalesce(sum(a.adults + a.children), 0) from answer a
                             where a.occurrence_id = o.id and a.place = 'SEATED')
             where o.id = ?""";

    private final Sql sql;
    private final Clock clock;
    private final Seats seats;
    private final EarlierAnswers earlier;
    private final Audit audit;

    AttendanceReset(Sql sql, Clock clock, Seats seats, EarlierAnswers earlier, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.seats = seats;
        this.earlier = earlier;
        this.audit = audit;
    }

    /** Takes note that a date was moved; within the same day whoever came stays there. */
    void moved(Actor actor, Occurrence before, Instant startsAt) {
        if (day(before.startsAt()).equals(day(startsAt))) {
            return;
        }
        OccurrenceId id = before.id();
        Room room = seats.lock(id);
        int version = room.lastVersion() + 1;
        int restored = earlier.restoreAll(id, version);
        int walkIns = sql.update(DROP_WALK_INS, id);
        int cleared = sql.update(CLEAR, version, id);
        sql.update(RECOUNT, version, id);
        if (restored + walkIns + cleared > 0) {
            audit.note(
                    actor,
                    "AttendanceCleared",
                    "OCCURRENCE",
                    id,
                    room.event().unit(),
                    Map.of("checkIns", cleared, "walkIns", walkIns, "restored", restored));
        }
        seats.fill(actor, id);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
