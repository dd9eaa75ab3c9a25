package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kairan.access.Actor;
import jp.kairan.access.EventId;
import jp.kairan.ical.VCalendar;
import jp.kairan.ical.VEvent;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** Gathers what stands in a calendar that leaves this service. */
@Singleton
class FeedEntries {
    private static final String PRODUCT = "-//Kairan//Kairan//JA";
    private static final String NAME = "電子回覧板";
    private static final int MONTHS_BACK = 3;
    private static final int MONTHS_AHEAD = 13;

    /** The reader's events with a date in the window, what is to come first, because the oldest is missed least. */
    private static final String EVENTS = Calendars.SEEN + """
             asked as materialized (
                select ?::timestamptz as low, ?::timestamptz as high, ?::timestamptz as now
            ), dated as (
                select s.id, o.over, o.first
                  from asked a cross join seen s cross join lateral (
                       select max(d.ends_at) < a.now as over, min(d.starts_at) as first from occurrence d
                        where d.event_id = s.id and d.ends_at > a.low and d.starts_at < a.high) o
                 where o.first is not null
            )
            select e.*, u.name as unit_name
              from dated s join event e on e.id = s.id and e.state <> 'DRAFT' join unit u on u.id = e.unit_id
             order by s.over, case when s.over then -extract(epoch from s.first) else extract(epoch from s.first) end, e.id
             limit ?""";

    private static final String EVENT =
            "select e.*, u.name as unit_name from event e join unit u on u.id = e.unit_id where e.id = ?";

    /** Of a series also the old dates that are not as the rule says, because its entry goes back to its beginning. */
    private static final String DATES = """
            select o.* from occurrence o join event e on e.id = o.event_id
             where o.event_id = any (?::uuid[])
               and (o.ends_at > ? and o.starts_at < ? or e.rrule is null or o.state = 'CANCELLED'
                    or o.starts_at <> o.original_start)
             order by o.event_id, o.original_start""";

    private final Sql sql;
    private final Clock clock;
    private final FeedConfig config;

    FeedEntries(Sql sql, Clock clock, FeedConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.config = config;
    }

    private record Found(Sheet event, String unit) {
        static Found of(Row row) throws SQLException {
            return new Found(Sheet.of(row), row.text("unit_name"));
        }
    }

    /** Everything somebody may see, from three months back to thirteen months ahead. */
    @Transactional(TxType.MANDATORY)
    public String calendarOf(Actor owner) {
        List<Found> events = sql.list(
                EVENTS,
                Found::of,
                owner.me(),
                LocalDate.now(clock),
                Calendars.desks(owner),
                low(),
                high(),
                Instant.now(clock),
                config.mostEvents());
        return calendar(events);
    }

    /** One event alone. */
    @Transactional(TxType.MANDATORY)
    public String calendarOf(EventId id) {
        return calendar(sql.list(EVENT, Found::of, id));
    }

    private String calendar(List<Found> events) {
        ZoneId zone = clock.getZone();
        Map<EventId, List<Occurrence>> dates = sql
                .list(
                        DATES,
                        Occurrence::of,
                        events.stream().map(found -> found.event().id()).toList(),
                        low(),
                        high())
                .stream()
                .collect(Collectors.groupingBy(Occurrence::event));
        List<VEvent> entries = new ArrayList<>();
        for (Found found : events) {
            EventEntry entry = new EventEntry(found.event(), found.unit(), zone);
            entries.addAll(entry.of(dates.getOrDefault(found.event().id(), List.of()), from(), to()));
        }
        return new VCalendar(PRODUCT, NAME, zone, config.refresh(), entries).text();
    }

    private LocalDate from() {
        return LocalDate.now(clock).minusMonths(MONTHS_BACK);
    }

    private LocalDate to() {
        return LocalDate.now(clock).plusMonths(MONTHS_AHEAD);
    }

    private Instant low() {
        return from().atStartOfDay(clock.getZone()).toInstant();
    }

    private Instant high() {
        return to().atStartOfDay(clock.getZone()).toInstant();
    }
}
