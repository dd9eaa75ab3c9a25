package jp.kairan.push;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Cause;
import jp.kairan.notices.Urgency;

/** The door to what became of pushes. */
@Singleton
class Deliveries {
    /** What is for single persons alone, as a booking is, is no office's matter: there is no such notice for any. */
    private static final String PUBLISHER = """
            select n.unit_id, u.path
              from notice n join unit u on u.id = n.unit_id
             where n.id = ?
               and exists (select 1 from notice_term t where t.notice_id = n.id and t.kind <> 'PERSON')""";

    private static final String RUNS = """
            select r.id, r.targets, d.cause, r.urgency, r.state, r.created_at, r.expires_at, r.finished_at
              from push_run r join dispatch d on d.id = r.dispatch_id
             where r.notice_id = ? order by r.id desc""";

    private static final String OUTCOMES = """
            select c.run_id, c.outcomes from push_run r join push_chunk c on c.run_id = r.id where r.notice_id = ?""";

    /** The same for the devices of people who live under a unit: their bytes, strung together by run. */
    private static final String OUTCOMES_UNDER = """
            with ours as materialized (
                select distinct d.no
                  from unit u
                  join household h on h.unit_id = u.id and (h.moved_out is null or h.moved_out > ?)
                  join resident m on m.household_id = h.id and (m.left_on is null or m.left_on > ?)
                  join device d on d.account_id = m.account_id
                 where u.path >= ? and u.path < ?)
            select c.run_id, string_agg(substring(c.outcomes from x.place::int for 1), ''::bytea) as outcomes
              from push_run r
              join push_chunk c
                on c.run_id = r.id
               and case when (select count(*) from ours) > 2000 then true
                        else exists (select 1 from ours o where o.no between c.first_no and c.last_no) end
              cross join lateral unnest(c.devices) with ordinality as x(no, place)
              join ours on ours.no = x.no
             where r.notice_id = ? group by c.run_id""";

    /** Each device with the newest run it was in; below a unit only the people who live there, and only their chunks. */
    private static final String DEVICES = """
            with ours as materialized (
                select distinct d.no
                  from unit u
                  join household h on h.unit_id = u.id
                  join resident m on m.household_id = h.id
                  join device d on d.account_id = m.account_id
                 where u.path >= ? and u.path < ? and not ?),
            latest as (
                select distinct on (x.no) x.no, get_byte(c.outcomes, x.place::int - 1) as code,
                       coalesce(c.touched_at, r.created_at) as at
                  from push_run r
                  join push_chunk c on c.run_id = r.id
                  cross join lateral unnest(c.devices) with ordinality as x(no, place)
                 where r.notice_id = ?
                   and case when ? or (select count(*) from ours) > 2000 then true
                            else exists (select 1 from ours o where o.no between c.first_no and c.last_no) end
                   and (? or x.no in (select o.no from ours o))
                 order by x.no, r.id desc)
            select d.id, d.platform, l.code, l.at,
                   case when ? then home.id end as household_id, case when ? then home.name end as household_name
              from latest l
              join device d on d.no = l.no
              left join lateral (
                  select h.id, h.name
                    from resident m join household h on h.id = m.household_id join unit u on u.id = h.unit_id
                   where m.account_id = d.account_id and (h.moved_out is null or h.moved_out > ?)
                     and (m.left_on is null or m.left_on > ?) and u.path >= ? and u.path < ?
                   order by h.id limit 1) home on true
             where (? or home.id is not null) and (?::int is null or l.code = ?) and (?::uuid is null or d.id > ?)
             order by d.id limit ?""";

    private final Sql sql;
    private final Units units;
    private final Clock clock;

    Deliveries(Sql sql, Units units, Clock clock) {
        this.sql = sql;
        this.units = units;
        this.clock = clock;
    }

    /** The part of the city that was asked about, and whether it is all that the notice was meant for. */
    private record Asked(UnitId unit, UnitPath path, boolean whole) {}

    /**
     * Counts by state: of the whole notice for those entitled at its publisher, of their own unit for others. Without
     * either there is no such notice.
     *
     * @param unit the unit asked about, or null for the publisher's
     */
    @Transactional
    public Delivery of(Actor actor, NoticeId notice, UnitId unit) {
        Asked asked = asked(actor, notice, unit);
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Map<Outcome, Integer>> tallies = new HashMap<>();
        Sql.Shape<Boolean> add = row -> {
            Outcome.count(row.bytes("outcomes"), tallies.computeIfAbsent(row.uuid("run_id"), id -> Outcome.tally()));
            return true;
        };
        if (asked.whole()) {
            sql.list(OUTCOMES, add, notice);
        } else if (sql.list(
                                OUTCOMES_UNDER,
                                add,
                                today,
                                today,
                                asked.path().value(),
                                asked.path().upper(),
                                notice)
                        .isEmpty()
                && !mayAtPublisher(actor, notice)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return Delivery.of(notice, asked.unit(), sql.list(RUNS, row -> run(row, asked, tallies), notice));
    }

    /** The devices one by one, in the order of their ids; never their tokens. */
    @Transactional
    public Page<DeviceDelivery> devices(
            Actor actor, NoticeId notice, UnitId unit, Outcome state, Cursor from, int limit) {
        Asked asked = asked(actor, notice, unit);
        if (!asked.whole() && !mayAtPublisher(actor, notice)) {
            of(actor, notice, unit);
        }
        boolean names = actor.may(Action.HOUSEHOLD_READ, asked.path()) || actor.may(Action.UNREAD_READ, asked.path());
        Integer code = state == null ? null : (int) state.code();
        UUID after = Cursor.uuid(from);
        LocalDate today = LocalDate.now(clock);
        List<DeviceDelivery> rows = sql.list(
                DEVICES,
                DeviceDelivery::of,
                asked.path().value(),
                asked.path().upper(),
                asked.whole(),
                notice,
                asked.whole(),
                asked.whole(),
                names,
                names,
                today,
                today,
                asked.path().value(),
                asked.path().upper(),
                asked.whole(),
                code,
                code,
                after,
                after,
                limit + 1);
        return Page.of(rows, limit, row -> row.device().toString());
    }

    private Asked asked(Actor actor, NoticeId notice, UnitId unit) {
        Asked publisher = publisher(notice);
        if (unit == null || unit.equals(publisher.unit())) {
            actor.requireOrHide(Action.DELIVERY_READ, publisher.path());
            return publisher;
        }
        Unit found = units.require(unit);
        actor.requireOrHide(Action.DELIVERY_READ, found.path());
        return new Asked(found.id(), found.path(), false);
    }

    private boolean mayAtPublisher(Actor actor, NoticeId notice) {
        return actor.may(Action.DELIVERY_READ, publisher(notice).path());
    }

    private Asked publisher(NoticeId notice) {
        return sql.one(
                        PUBLISHER,
                        row -> new Asked(new UnitId(row.uuid("unit_id")), new UnitPath(row.text("path")), true),
                        notice)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** Of a whole notice the targets are those counted when the run was cut, so that a sum that is short shows. */
    private static RunDelivery run(Row row, Asked asked, Map<UUID, Map<Outcome, Integer>> tallies) throws SQLException {
        Map<Outcome, Integer> counts = tallies.getOrDefault(row.uuid("id"), Outcome.tally());
        return new RunDelivery(
                row.uuid("id"),
                row.constant("cause", Cause.class),
                row.constant("urgency", Urgency.class),
                row.constant("state", RunDelivery.State.class),
                asked.whole()
                        ? row.integer("targets")
                        : counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts,
                row.instant("created_at"),
                row.instant("expires_at"),
                row.instant("finished_at"));
    }
}
