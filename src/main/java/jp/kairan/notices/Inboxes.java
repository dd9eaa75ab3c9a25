package jp.kairan.notices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to what is addressed to a reader. */
@Singleton
class Inboxes {
    /**
     * One page. For each of the reader's few units, offices, organisations and lists the index is walked from the
     * newest notice down until the page is full; the parts are then merged. No audience is expanded, and nothing older
     * than the page is touched.
     */
    static final String PAGE = """
            with asked as (
                select ?::uuid as account, ?::date as today, ?::timestamptz as now, ?::uuid as before,
                       ?::boolean as pinned, ?::boolean as unread, ?::uuid as publisher
            ), mine as materialized (
                select t.* from asked a cross join lateral reader_terms(a.account, a.today) t
            ), page as (
                select distinct found.id
                  from asked a cross join mine m cross join lateral (
                       select distinct t.notice_id as id
                         from notice_term t join notice n on n.id = t.notice_id
                        where t.target_id = m.target_id and t.kind = m.kind and t.role is not distinct from m.role
                          and t.notice_id < a.before
                          and (n.expires_at is null or n.expires_at > a.now)
                          and (n.pinned or not a.pinned)
                          and (a.publisher is null or n.unit_id = a.publisher)
                          and (not a.unread or n.withdrawn_at is null and not exists (
                               select 1 from receipt c where c.notice_id = n.id and c.account_id = a.account))
                        order by t.notice_id desc limit ?) found
                 order by found.id desc limit ?
            )
            select n.id, n.kind, n.subject_id, n.version, n.unit_id, u.name as unit_name, u.path as unit_path, n.urgency,
                   n.sensitive, n.title, n.titles, n.pinned,
                   n.published_at, n.changed_at, n.expires_at, n.withdrawn_at, n.confirmation_asked,
                   n.version > 1 as corrected, c.opened_version, c.confirmed_at, c.confirmed_version
              from asked a cross join page p
              join notice n on n.id = p.id
              join unit u on u.id = n.unit_id
              left join receipt c on c.notice_id = n.id and c.account_id = a.account
             order by n.id desc""";

    /** Counts what the reader never opened among everything that is still running for them. */
    static final String UNREAD = """
            with asked as (select ?::uuid as account, ?::date as today, ?::timestamptz as now),
                 mine as materialized (
                     select t.* from asked a cross join lateral reader_terms(a.account, a.today) t)
            select count(distinct n.id)
              from asked a cross join mine m
              join notice_term t on t.target_id = m.target_id and t.kind = m.kind and t.role is not distinct from m.role
              join notice n on n.id = t.notice_id
             where (n.expires_at is null or n.expires_at > a.now) and n.withdrawn_at is null
               and not exists (select 1 from receipt c where c.notice_id = n.id and c.account_id = a.account)""";

    private static final UUID NEWEST = new UUID(-1L, -1L);

    private final Sql sql;
    private final Clock clock;

    Inboxes(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A page of an inbox as it was written, and how much of the whole was never opened. */
    record Found(Page<InboxRow> rows, long unread) {}

    /** A page of the caller's own inbox. */
    @Transactional
    Found page(Actor actor, InboxFilter filter, Cursor from, int limit) {
        AccountId me = actor.me();
        UUID before = from == null ? NEWEST : Cursor.uuid(from);
        List<InboxRow> rows = sql.list(
                PAGE,
                InboxRow::of,
                me,
                LocalDate.now(clock),
                Instant.now(clock),
                before,
                filter.pinned(),
                filter.unread(),
                filter.publisher(),
                limit + 1,
                limit + 1);
        return new Found(Page.of(rows, limit, row -> row.item().id().toString()), unread(actor));
    }

    /** How many running notices the caller has never opened. */
    @Transactional
    long unread(Actor actor) {
        return sql.number(UNREAD, actor.me(), LocalDate.now(clock), Instant.now(clock));
    }
}
