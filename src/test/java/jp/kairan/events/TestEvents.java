package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.EventId;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Urgency;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;

/** Published events for tests, laid down row by row with their notice. */
@Singleton
class TestEvents {
    private final Notices notices;
    private final TestCity city;
    private final Sql sql;
    private final Clock clock;

    TestEvents(Notices notices, TestCity city, Sql sql, Clock clock) {
        this.notices = notices;
        this.city = city;
        this.sql = sql;
        this.clock = clock;
    }

    /** An event as planned; each word changes one thing. */
    record Plan(
            Place organiser,
            EventKind kind,
            EventState state,
            AnsweredBy by,
            Integer capacity,
            int mostHeads,
            Quorum quorum,
            Duration in,
            Duration closes,
            List<Term> audience) {

        Plan meeting(Quorum rule) {
            return new Plan(organiser, EventKind.MEETING, state, by, capacity, mostHeads, rule, in, closes, audience);
        }

        Plan state(EventState now) {
            return new Plan(organiser, kind, now, by, capacity, mostHeads, quorum, in, closes, audience);
        }

        Plan by(AnsweredBy who) {
            return new Plan(organiser, kind, state, who, capacity, mostHeads, quorum, in, closes, audience);
        }

        Plan places(int places) {
            return new Plan(organiser, kind, state, by, places, mostHeads, quorum, in, closes, audience);
        }

        Plan heads(int most) {
            return new Plan(organiser, kind, state, by, capacity, most, quorum, in, closes, audience);
        }

        Plan in(Duration time) {
            return new Plan(organiser, kind, state, by, capacity, mostHeads, quorum, time, closes, audience);
        }

        Plan closing(Duration time) {
            return new Plan(organiser, kind, state, by, capacity, mostHeads, quorum, in, time, audience);
        }

        Plan to(Term... terms) {
            return new Plan(organiser, kind, state, by, capacity, mostHeads, quorum, in, closes, List.of(terms));
        }
    }

    /** An event of this unit for everyone under it in ten days, answered by people until the start. */
    Plan of(Place organiser) {
        return new Plan(
                organiser,
                EventKind.EVENT,
                EventState.PUBLISHED,
                AnsweredBy.PERSON,
                null,
                5,
                null,
                Duration.ofDays(10),
                null,
                List.of(Term.everyone(organiser.id())));
    }

    /** Lays the event down with its only date. */
    @Transactional
    OccurrenceId lay(Plan plan) {
        Instant now = Instant.now(clock);
        Instant starts = now.plus(plan.in());
        EventId event = EventId.next();
        Quorum quorum = plan.quorum();
        sql.update(
                """
                insert into event (id, unit_id, kind, state, title, body, all_day, starts_at, ends_at, answered_by,
                                   answer_lead, capacity, most_heads, quorum_part, quorum_whole, quorum_more, sensitive,
                                   created_by, created_at, published_at, changed_at, cancelled_at)
                values (?, ?, ?, ?, '試験の行事', '', false, ?, ?, ?, null, ?, ?, ?, ?, ?, false, ?, ?, ?, ?, ?)""",
                event,
                plan.organiser().id(),
                plan.kind(),
                plan.state(),
                starts,
                starts.plus(Duration.ofHours(2)),
                plan.by(),
                plan.capacity(),
                plan.mostHeads(),
                quorum == null ? null : quorum.part(),
                quorum == null ? null : quorum.whole(),
                quorum == null ? null : quorum.more(),
                city.account(),
                now,
                plan.state() == EventState.DRAFT ? null : now,
                now,
                plan.state() == EventState.CANCELLED ? now : null);
        int no = 0;
        for (Term term : plan.audience()) {
            sql.update(
                    "insert into event_term (event_id, no, kind, unit_id, list_id, role) values (?, ?, ?, ?, ?, ?)",
                    event,
                    no++,
                    term.kind(),
                    term.unit(),
                    term.list(),
                    term.role());
        }
        announce(plan, event);
        OccurrenceId id = OccurrenceId.next();
        Instant closes = plan.closes() == null ? starts : now.plus(plan.closes());
        sql.update(
                """
                insert into occurrence (id, event_id, original_start, starts_at, ends_at, closes_at, state, capacity)
                values (?, ?, ?, ?, ?, ?, 'PLANNED', ?)""",
                id,
                event,
                starts,
                starts,
                starts.plus(Duration.ofHours(2)),
                plan.by() == AnsweredBy.NOBODY ? null : closes,
                plan.capacity());
        return id;
    }

    private void announce(Plan plan, EventId event) {
        notices.publish(
                Actor.SYSTEM,
                new Notice(
                        NoticeId.next(),
                        "EVENT",
                        event.value(),
                        plan.organiser().id(),
                        Urgency.NORMAL,
                        false,
                        "試験の行事",
                        false,
                        false,
                        1,
                        null,
                        plan.audience()));
    }

    @Transactional
    void ask(OccurrenceId date, int no, String kind, boolean required, String... choices) {
        sql.update("""
                insert into event_question (event_id, no, kind, words, choices, required)
                select event_id, ?, ?, '質問' || ?, ?::text[], ? from occurrence where id = ?""", no, kind, no, List.of(choices), required, date);
    }

    /** Those who were told, for one reason. */
    @Transactional
    List<AccountId> told(OccurrenceId date, String cause) {
        return sql.list("""
                select a.account_id
                  from occurrence o
                  join notice n on n.kind = 'EVENT' and n.subject_id = o.event_id
                  join dispatch d on d.notice_id = n.id and d.cause = ?
                  join dispatch_account a on a.dispatch_id = d.id
                 where o.id = ?""", row -> new AccountId(row.uuid("account_id")), cause, date);
    }

    @Transactional
    int change(String statement, Object... values) {
        return sql.update(statement, values);
    }

    @Transactional
    long number(String query, Object... values) {
        return sql.number(query, values);
    }

    @Transactional
    List<UUID> ids(String query, Object... values) {
        return sql.list(query, row -> row.uuid("id"), values);
    }
}
