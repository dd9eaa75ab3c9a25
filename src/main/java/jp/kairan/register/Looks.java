package jp.kairan.register;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.access.Home;
import jp.kairan.access.Policy;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;

/** The log of looks, only ever added to: written before what is seen leaves, in the same transaction. */
@Singleton
class Looks {
    private static final String WRITE = """
            insert into support_look (id, resident_id, account_id, role, unit_id, purpose, reason, opening_id, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String OF_HOUSEHOLDS = """
            select l.id, l.resident_id, l.role, l.unit_id, u.name as unit_name, l.purpose, l.reason, l.at
              from support_look l
              join resident r on r.id = l.resident_id
              join unit u on u.id = l.unit_id
             where r.household_id = any(?::uuid[]) and (r.left_on is null or r.left_on > ?)
               and (?::uuid is null or l.id < ?)
             order by l.id desc limit ?""";

    private final Sql sql;
    private final Clock clock;

    Looks(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By the city, which keeps the entries. */
    @Transactional(TxType.MANDATORY)
    void keeping(Actor actor, UnitPath place, List<Kept> seen) {
        write(actor, by(actor, Action.REGISTER_MANAGE, place), Look.Purpose.KEEP, null, null, seen);
    }

    /** Before any disaster. */
    @Transactional(TxType.MANDATORY)
    void preparing(Actor actor, UnitPath place, Look.Why why, List<Kept> seen) {
        write(actor, by(actor, Action.REGISTER_READ, place), Look.Purpose.PREPARE, why, null, seen);
    }

    /** While an opening is in force. */
    @Transactional(TxType.MANDATORY)
    void opened(Actor actor, UnitPath place, Opening opening, List<Kept> seen) {
        Look.Purpose purpose = Look.Purpose.valueOf(opening.purpose().name());
        write(actor, by(actor, Action.REGISTER_READ, place), purpose, null, opening.id(), seen);
    }

    /** Looks at the people the caller lives with and at the caller, newest first. */
    @Transactional
    Page<Look> mine(Actor actor, Cursor from, int limit) {
        actor.me();
        UUID before = Cursor.uuid(from);
        List<Look> rows = sql.list(
                OF_HOUSEHOLDS,
                row -> Look.of(row, clock.getZone()),
                actor.homes().stream().map(Home::household).toList(),
                java.time.LocalDate.now(clock),
                before,
                before,
                limit + 1);
        return Page.of(rows, limit, look -> look.id().toString());
    }

    private void write(Actor actor, Held by, Look.Purpose purpose, Look.Why why, OpeningId opening, List<Kept> seen) {
        Instant now = Instant.now(clock);
        sql.batch(
                WRITE,
                seen.stream()
                        .map(kept -> new Object[] {
                            Uuids.next(),
                            kept.resident(),
                            actor.me(),
                            by.role().name(),
                            by.unit(),
                            purpose,
                            why,
                            opening,
                            now
                        })
                        .toList());
    }

    /** The office that answers for the look; a job of the service holds none and looks at nobody. */
    private static Held by(Actor actor, Action action, UnitPath place) {
        return actor.offices().stream()
                .filter(held -> held.path().covers(place) && Policy.permits(held.role(), held.kind(), action))
                .findFirst()
                .orElseThrow(KernelProblem.FORBIDDEN::problem);
    }
}
