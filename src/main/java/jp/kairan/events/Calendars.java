package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.access.EventId;
import jp.kairan.access.Held;
import jp.kairan.access.Home;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to the dates that somebody may see. */
@Singleton
class Calendars {
    /**
     * The events of a reader: what is addressed to one of their few units, offices, organisations, lists or to
     * themselves, and what their own desks organise. Takes account, day and the desks. OFFSET 0 keeps the planner on the
     * index of the terms, which it would leave for the whole table where few units have many events.
     */
    static final String SEEN = """
            with mine as materialized (
                select t.* from reader_terms(?, ?) t
            ), seen as materialized (
                select x.event_id as id
                  from mine m cross join lateral (
                       select t.event_id from event_term t
                        where t.target_id = m.target_id and t.kind = m.kind and t.role is not distinct from m.role
                       offset 0) x
                union
                select e.id from event e where e.unit_id = any (?::uuid[])
            ),""";

    /**
     * One page. Begins at the reader's own events and looks each one's dates up, fenced by OFFSET 0 because a plan that
     * begins at the days would walk through the dates of the whole city.
     */
    static final String PAGE = SEEN + """
             asked as materialized (
                select ?::uuid as account, ?::uuid[] as homes, ?::timestamptz as low, ?::timestamptz as high,
                       ?::timestamptz as after, ?::uuid as after_id
            ), page as (
                select o.*
                  from asked a cross join seen s
                  cross join lateral (
                       select d.* from occurrence d
                        where d.event_id = s.id and d.ends_at > a.low and d.starts_at < a.high
                          and (d.starts_at, d.id) > (a.after, a.after_id)
                       offset 0) o
                  join event e on e.id = o.event_id and e.state <> 'DRAFT'
                 order by o.starts_at, o.id limit ?
            )
            select p.id, p.event_id, p.starts_at, p.ends_at, p.note, p.closes_at,
                   case when exists (select 1 from answer q
                                      where q.occurrence_id = p.id and q.place = 'WAITING'
                                        and q.adults + q.children <= p.capacity)
                        then 0 else p.capacity - p.taken end as seats_left,
                   case when e.state = 'CANCELLED' and (e.rrule is null or p.ends_at > e.cancelled_at) then 'CANCELLED'
                        else p.state end as state,
                   e.title, e.sensitive, e.unit_id, u.name as unit_name, u.path as unit_path, e.kind, e.all_day, e.answered_by,
                   coalesce(p.place_name, e.place_name) as place_name,
                   case when p.place_name is null then e.place_address end as place_address,
                   case when p.place_name is null then e.latitude end as latitude,
                   case when p.place_name is null then e.longitude end as longitude,
                   w.state as answer, w.place as seat
              from asked a cross join page p
              join event e on e.id = p.event_id
              join unit u on u.id = e.unit_id
              left join lateral (
                   select w.state, w.place from answer w
                    where w.occurrence_id = p.id
                      and (w.party = 'ACCOUNT' and w.party_id = a.account
                           or w.party = 'HOUSEHOLD' and w.party_id = any (a.homes))
                    order by w.answered_at desc limit 1) w on true
             order by p.starts_at, p.id""";

    private static final UUID NONE = new UUID(0, 0);
    private static final Instant END_OF_TIME = Instant.parse("2300-01-01T00:00:00Z");

    private final Sql sql;
    private final Clock clock;
    private final Sights sights;
    private final FeedEntries entries;

    Calendars(Sql sql, Clock clock, Sights sights, FeedEntries entries) {
        this.sql = sql;
        this.clock = clock;
        this.sights = sights;
        this.entries = entries;
    }

    private record Last(Instant start, UUID id) {
        static Last of(Cursor cursor) {
            if (cursor == null) {
                return new Last(Instant.EPOCH, NONE);
            }
            try {
                String[] parts = cursor.key().split(" ", 2);
                Instant start = Instant.parse(parts[0]);
                if (start.isAfter(Instant.EPOCH) && start.isBefore(END_OF_TIME)) {
                    return new Last(start, UUID.fromString(parts[1]));
                }
            } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
                // told below, as every other cursor that is not one of ours
            }
            throw KernelProblem.MALFORMED_REQUEST.problem("The cursor is not one of this list");
        }
    }

    /** The dates of some days, in the order in which they begin; what began earlier and goes on is among them. */
    @Transactional
    Page<CalendarRow> page(Actor actor, LocalDate from, LocalDate to, Cursor cursor, int limit) {
        CalendarDays days = CalendarDays.asked(from, to, clock);
        Last last = Last.of(cursor);
        ZoneId zone = clock.getZone();
        List<CalendarRow> rows = sql.list(
                PAGE,
                row -> CalendarRow.of(row, zone),
                actor.me(),
                LocalDate.now(clock),
                desks(actor),
                actor.me(),
                actor.homes().stream().map(Home::household).toList(),
                days.low(zone),
                days.high(zone),
                last.start(),
                last.id(),
                limit + 1);
        return Page.of(
                rows, limit, row -> row.line().startsAt() + " " + row.line().id());
    }

    /** One event as an iCalendar file, for whoever sees it; 409 for a draft. */
    @Transactional
    String file(Actor actor, EventId id) {
        if (sights.of(actor, id).event().state() == EventState.DRAFT) {
            throw EventProblem.EVENT_STATE.problem();
        }
        return entries.calendarOf(id);
    }

    /** The units whose events are on the actor's own desk. */
    static List<UnitId> desks(Actor actor) {
        return actor.offices().stream()
                .map(Held::unit)
                .filter(unit -> Desk.owns(actor, unit))
                .distinct()
                .toList();
    }
}
