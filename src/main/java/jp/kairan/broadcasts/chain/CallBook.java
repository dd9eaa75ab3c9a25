package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to calls for those who read them. */
@Singleton
class CallBook {
    /** With what the reader said last, and the first promise of anybody that has not been broken. */
    private static final String VIEWS = """
            select c.*, s.name, own.kind as my_answer, own.arrives_at as my_arrival, soon.first_arrival
              from shelter_call c
              join shelter s on s.id = c.shelter_id
              left join lateral (
                   select kind, arrives_at from shelter_call_event
                    where call_id = c.id and account_id = ? and kind in ('ACKNOWLEDGED', 'REFUSED')
                    order by as_of desc, no desc limit 1) own on true
              left join lateral (
                   select min(last.arrives_at) filter (where last.kind = 'ACKNOWLEDGED' and last.arrives_at > ?)
                          as first_arrival
                     from (select distinct on (account_id) kind, arrives_at from shelter_call_event
                            where call_id = c.id and kind in ('ACKNOWLEDGED', 'REFUSED')
                            order by account_id, as_of desc, no desc) last
                    where c.state = 'COMING') soon on true
            """;

    /** Whether the call is the business of an account. */
    private static final String CONCERNED = """
            (exists (select 1 from shelter_call_event e
                      where e.call_id = c.id and e.account_id = ? and e.kind = 'ASKED')
             or exists (select 1 from shelter_keeper k
                         where k.shelter_id = c.shelter_id and k.account_id = ? and k.from_on <= ?
                           and (k.to_on is null or k.to_on >= ?)))
            """;

    private static final String ONE = VIEWS + " where c.id = ? and (? or " + CONCERNED + ")";

    private static final String MINE = VIEWS + " where c.closed_at is null and " + CONCERNED
            + " and (?::uuid is null or c.id < ?) order by c.id desc limit ?";

    private static final String ALARMS = "select count(*) from shelter_alarm where id = ?";

    private static final String OF_ALARM = VIEWS + " where c.alarm_id = ? order by c.id";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final ChainConfig config;

    CallBook(Sql sql, Clock clock, Units units, ChainConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.config = config;
    }

    /** A call; 404 to whom it does not concern. */
    @Transactional
    CallView read(Actor actor, CallId id) {
        AccountId me = actor.me();
        LocalDate today = LocalDate.now(clock);
        boolean city = actor.may(Action.SHELTER_MANAGE, units.root().path());
        return sql.one(ONE, CallView::of, me, unbroken(), id, city, me, me, today, today)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** The open calls for which the actor was asked or whose shelter they keep, newest first. */
    @Transactional
    Page<CallView> mine(Actor actor, Cursor from, int limit) {
        AccountId me = actor.me();
        LocalDate today = LocalDate.now(clock);
        UUID before = Cursor.uuid(from);
        List<CallView> rows =
                sql.list(MINE, CallView::of, me, unbroken(), me, me, today, today, before, before, limit + 1);
        return Page.of(rows, limit, call -> call.id().toString());
    }

    /** The calls of an alarm; for those who answer for shelters. 404 where there is no such alarm. */
    @Transactional
    List<CallView> of(Actor actor, AlarmId alarm) {
        actor.require(Action.SHELTER_MANAGE, units.root().path());
        if (sql.number(ALARMS, alarm) == 0) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return sql.list(OF_ALARM, CallView::of, actor.account().orElse(null), unbroken(), alarm);
    }

    private Instant unbroken() {
        return Instant.now(clock).minus(config.grace());
    }
}
