package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to the book of answers with its names, for the organiser's own desk. */
@Singleton
class AnswerLists {
    /**
     * Names come from the register; of somebody in a protected household the household's name stands for theirs, as on
     * the register itself.
     */
    private static final String LINES = """
            select a.*, coalesce(a.guest_name, h.name, p.name) as shown_name, p.kana as shown_kana,
                   (select count(*) from answer w
                     where w.occurrence_id = a.occurrence_id and w.place = 'WAITING' and w.queue_no <= a.queue_no)
                   as place_in_queue,
                   (select case when x.protected then x.name else r.name end
                      from resident r join household x on x.id = r.household_id
                     where r.account_id = a.entered_by
                     order by x.protected desc, r.left_on nulls first, r.created_at limit 1) as entered_by_name
              from answer a
              left join household h on a.party = 'HOUSEHOLD' and h.id = a.household_id
              left join lateral (
                   select case when x.protected then x.name else r.name end as name,
                          case when not x.protected then r.name_kana end as kana
                     from (select o.id from resident o where a.party = 'ACCOUNT' and o.account_id = a.account_id
                           union all
                           select a.resident_id where a.party = 'RESIDENT') c
                     join resident r on r.id = c.id
                     join household x on x.id = r.household_id
                    order by x.protected desc, r.left_on nulls first, r.created_at limit 1) p on true
             where a.occurrence_id = ?""";

    private static final String PAGE = LINES + """
               and (?::text is null or a.state = ?) and (?::text is null or a.place = ?)
               and (coalesce(a.queue_no, 0), a.id) > (?, ?)
             order by coalesce(a.queue_no, 0), a.id
             limit ?""";

    private static final String ONE = LINES + " and a.id = ?";

    private final Sql sql;
    private final Sights sights;

    AnswerLists(Sql sql, Sights sights) {
        this.sql = sql;
        this.sights = sights;
    }

    /** A line with its place in the list. */
    record Placed(AnswerLine line, long queueNo) {}

    /** A page of the book; 403 for whoever sees the date but not from the organiser's desk, 404 for everybody else. */
    @Transactional
    public Page<AnswerLine> page(Actor actor, OccurrenceId id, AnswerFilter filter, Cursor from, int limit) {
        sights.named(actor, id);
        AnswerCursor after = AnswerCursor.from(from);
        List<Placed> rows = sql.list(
                PAGE,
                row -> new Placed(AnswerLine.of(row), row.number("queue_no")),
                id,
                filter.state(),
                filter.state(),
                filter.seat(),
                filter.seat(),
                after.queueNo(),
                after.answer(),
                limit + 1);
        return Page.of(rows, limit, placed -> AnswerCursor.of(placed).key()).map(Placed::line);
    }

    /** One line of the book. */
    @Transactional(TxType.MANDATORY)
    public AnswerLine line(OccurrenceId id, AnswerId answer) {
        return sql.one(ONE, AnswerLine::of, id, answer).orElseThrow();
    }
}
