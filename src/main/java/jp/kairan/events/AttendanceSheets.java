package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.events.Sights.OccurrenceSight;
import jp.kairan.kernel.Sql;
import jp.kairan.tables.ReadingOrder;

/**
 * The door to the attendance sheet with its names, for the organiser's own desk: 403 for whoever sees the date from
 * elsewhere, 404 for everybody else. A sheet is whole, because it is taken along to where there is no connection, and
 * because the order of readings is not one that a database pages by.
 */
@Singleton
class AttendanceSheets {
    /**
     * Names come from the register, a household's reading is its householder's. Of a protected household there is its
     * name and nothing else. Who was asked for an office is shown with the unit of the office, and
     * whoever the register does not know by the unit of theirs.
     */
    private static final String LINES = """
            select a.*, coalesce(a.guest_name, h.name, p.name, f.units, v.units) as shown_name, coalesce(k.kana, p.kana) as shown_kana,
                   coalesce(f.units, case when u.kind = 'GROUP' and u.parent_id <> e.unit_id
                                          then m.name || ' ' || u.name else u.name end) as affiliation,
                   (select case when x.protected then x.name else r.name end
                      from resident r join household x on x.id = r.household_id
                     where r.account_id = a.checked_in_by
                     order by x.protected desc, r.left_on nulls first, r.created_at limit 1) as checked_in_by_name
              from answer a
              join occurrence o on o.id = a.occurrence_id
              join event e on e.id = o.event_id
              cross join (select ?::date as day) y
              left join household h on a.party = 'HOUSEHOLD' and h.id = a.household_id
              left join lateral (
                   select r.name_kana as kana from resident r
                    where r.household_id = h.id and not h.protected and r.householder
                    order by r.left_on nulls first, r.created_at limit 1) k on true
              left join lateral (
                   select case when x.protected then x.name else r.name end as name,
                          case when not x.protected then r.name_kana end as kana,
                          case when not x.protected then x.unit_id end as unit_id
                     from (select c.id from resident c where a.party = 'ACCOUNT' and c.account_id = a.account_id
                           union all
                           select a.resident_id where a.party = 'RESIDENT') c
                     join resident r on r.id = c.id
                     join household x on x.id = r.household_id
                    order by x.protected desc, r.left_on nulls first, r.created_at limit 1) p on true
              left join unit u on u.id = coalesce(p.unit_id, case when not h.protected then h.unit_id end)
              left join unit m on m.id = u.parent_id
              left join lateral (
                   select string_agg(distinct w.name, '・') as units
                     from event_term t
                     join unit x on x.id = t.unit_id
                     join office i on i.account_id = a.account_id and i.role = t.role
                                      and i.from_on <= y.day and (i.to_on is null or i.to_on >= y.day)
                     join unit w on w.id = i.unit_id and x.path = any (paths_up(w.path))
                    where a.party = 'ACCOUNT' and t.event_id = e.id and t.kind = 'OFFICE') f on true
              left join lateral (
                   select string_agg(distinct w.name, '・') as units
                     from office i join unit w on w.id = i.unit_id
                    where a.party = 'ACCOUNT' and i.account_id = a.account_id
                      and i.from_on <= y.day and (i.to_on is null or i.to_on >= y.day)) v on true
             where a.occurrence_id = ?""";

    private static final String SOME = LINES + " and (a.state = any(?::text[]) or ? and a.checked_in_at is not null)";
    private static final String THESE = LINES + " and a.id = any(?::uuid[])";

    private static final String TOTALS = """
            select coalesce(sum(coalesce(a.announced_adults, a.adults) + a.children) filter (where a.place = 'SEATED' and a.source <> 'WALK_IN'), 0)
                   as expected,
                   coalesce(sum(a.adults + a.children) filter (where a.place = 'WAITING'), 0) as waiting,
                   count(a.checked_in_at) as checked_in,
                   coalesce(sum(a.came), 0) as heads,
                   coalesce(sum(a.came) filter (where a.source = 'WALK_IN'), 0) as walk_ins,
                   o.ended_count
              from occurrence o left join answer a on a.occurrence_id = o.id
             where o.id = ?
             group by o.id""";

    private final Sql sql;
    private final Clock clock;
    private final Sights sights;
    private final Audit audit;

    AttendanceSheets(Sql sql, Clock clock, Sights sights, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.sights = sights;
        this.audit = audit;
    }

    /** The sheet with the answers of these states; of those who come, and of all who came, where none is named. */
    @Transactional
    public AttendanceSheet sheet(Actor actor, OccurrenceId id, Collection<AnswerState> states) {
        return sheet(sights.named(actor, id), states);
    }

    /** The sheet to be taken away as a file, which leaves a note of who took it. */
    @Transactional
    public AttendanceSheet export(
            Actor actor, OccurrenceId id, Collection<AnswerState> states, AttendanceFormat format) {
        OccurrenceSight sight = sights.named(actor, id);
        AttendanceSheet sheet = sheet(sight, states);
        audit.note(
                actor,
                "AttendanceExported",
                "OCCURRENCE",
                id,
                sight.sight().event().unit(),
                Map.of("format", format, "lines", sheet.lines().size()));
        return sheet;
    }

    private AttendanceSheet sheet(OccurrenceSight sight, Collection<AnswerState> states) {
        Occurrence date = sight.occurrence();
        Sheet event = sight.sight().event();
        Set<AnswerState> wanted = states.isEmpty() ? EnumSet.of(AnswerState.ATTEND) : EnumSet.copyOf(states);
        LocalDate day = day(date);
        List<AttendanceLine> lines = new ArrayList<>(
                sql.list(SOME, AttendanceLine::of, day, date.id(), List.copyOf(wanted), states.isEmpty()));
        lines.sort(Comparator.comparingInt(AttendanceLine::part)
                .thenComparing(AttendanceLine::kana, new ReadingOrder())
                .thenComparing(AttendanceLine::name, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(line -> line.answer().value()));
        return new AttendanceSheet(
                date.id(),
                event.title(),
                event.allDay(),
                date.startsAt(),
                date.endsAt(),
                date.placeName() == null ? event.place().name() : date.placeName(),
                totals(date.id()),
                lines);
    }

    /** Some lines of the sheet, in no order. */
    @Transactional(TxType.MANDATORY)
    public List<AttendanceLine> lines(Occurrence date, Collection<AnswerId> answers) {
        LocalDate day = day(date);
        return sql.list(THESE, AttendanceLine::of, day, date.id(), answers);
    }

    /** One line of the sheet. */
    @Transactional(TxType.MANDATORY)
    public AttendanceLine line(Occurrence date, AnswerId answer) {
        return lines(date, List.of(answer)).get(0);
    }

    /** The counts alone. */
    @Transactional(TxType.MANDATORY)
    public AttendanceTotals totals(OccurrenceId id) {
        return sql.one(TOTALS, AttendanceTotals::of, id).orElseThrow();
    }

    private LocalDate day(Occurrence date) {
        return LocalDate.ofInstant(date.startsAt(), clock.getZone());
    }
}
