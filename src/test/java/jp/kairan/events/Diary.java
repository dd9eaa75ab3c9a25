package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import jp.kairan.access.AccountId;
import jp.kairan.access.EventId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;

/** Events laid straight into the database, as tests of the calendar want them. */
@Singleton
class Diary {
    private final Sql sql;
    private final Clock clock;
    private final TestCity city;

    Diary(Sql sql, Clock clock, TestCity city) {
        this.sql = sql;
        this.clock = clock;
        this.city = city;
    }

    /** So many days from today, at nine in the morning. */
    Instant inDays(int days) {
        return at(LocalDate.now(clock).plusDays(days), 9);
    }

    Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(clock.getZone()).toInstant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A published event of two hours with one date, for everyone under its unit. */
    @Transactional
    EventId event(Place unit, String title, Instant start) {
        return event(unit, title, start, Term.everyone(unit.id()));
    }

    /** The same for somebody else. */
    @Transactional
    EventId event(Place unit, String title, Instant start, Term audience) {
        EventId id = sheet(unit.id(), title, start, null, audience);
        date(id, start);
        return id;
    }

    /** A published event that repeats; its dates are laid down by {@link #date}. */
    @Transactional
    EventId series(Place unit, String title, Instant start, String rule) {
        return sheet(unit.id(), title, start, rule, Term.everyone(unit.id()));
    }

    private EventId sheet(UnitId unit, String title, Instant start, String rule, Term audience) {
        EventId id = EventId.next();
        AccountId writer = city.account();
        Instant now = Instant.now(clock);
        sql.update("""
                insert into event (id, unit_id, kind, state, title, body, all_day, starts_at, ends_at, rrule, answered_by,
                                   sensitive, created_by, created_at, published_at, changed_at, place_name)
                values (?, ?, 'EVENT', 'PUBLISHED', ?, '持ち物：水筒、帽子；雨天中止', false, ?, ?, ?, 'PERSON', false, ?, ?, ?, ?,
                        '米泉公民館')""", id, unit, title, start, start.plusSeconds(7200), rule, writer, now, now, now);
        sql.update(
                "insert into event_term (event_id, no, kind, unit_id, list_id, role) values (?, 0, ?, ?, ?, ?)",
                id,
                audience.kind(),
                audience.unit(),
                audience.list(),
                audience.role());
        return id;
    }

    /** One date of two hours. */
    @Transactional
    OccurrenceId date(EventId event, Instant start) {
        OccurrenceId id = OccurrenceId.next();
        sql.update(
                "insert into occurrence (id, event_id, original_start, starts_at, ends_at, state) values (?, ?, ?, ?, ?, 'PLANNED')",
                id,
                event,
                start,
                start,
                start.plusSeconds(7200));
        return id;
    }

    @Transactional
    void answer(OccurrenceId date, AccountId who, AnswerState state) {
        sql.update("""
                insert into answer (id, occurrence_id, party, party_id, account_id, state, place, adults, children, replies,
                                    source, answered_at, version)
                values (?, ?, 'ACCOUNT', ?, ?, ?, ?, 1, 0, '[]', 'SELF', now(), 1)""", Uuids.next(), date, who, who, state, state == AnswerState.ATTEND ? Seat.SEATED : null);
    }

    /** Whatever else a test needs to be so. */
    @Transactional
    void change(String statement, Object... values) {
        sql.update(statement, values);
    }

    @Transactional
    <T> List<T> list(String query, Sql.Shape<T> shape, Object... values) {
        return sql.list(query, shape, values);
    }

    @Transactional
    <T> T within(Function<Sql, T> work) {
        return work.apply(sql);
    }
}
