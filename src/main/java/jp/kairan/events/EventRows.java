package jp.kairan.events;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.AccountId;
import jp.kairan.access.EventId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Sql;

/** The rows of events, each written under its own lock. */
@Singleton
class EventRows {
    /** Those who plan, publish or cancel follow one another; those who merely answer are not held up. */
    private static final String LOCK = "select * from event where id = ? for no key update";

    private static final String INSERT = """
            insert into event (id, unit_id, kind, state, title, body, place_name, place_address, latitude, longitude,
                               all_day, starts_at, ends_at, rrule, answered_by, answer_lead, capacity, most_heads,
                               quorum_part, quorum_whole, quorum_more, fee_note, contact, link, sensitive,
                               created_by, created_at, changed_at)
            values (?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String REVISE = """
            update event
               set kind = ?, title = ?, body = ?, place_name = ?, place_address = ?, latitude = ?, longitude = ?,
                   all_day = ?, starts_at = ?, ends_at = ?, rrule = ?, answered_by = ?, answer_lead = ?, capacity = ?,
                   most_heads = ?, quorum_part = ?, quorum_whole = ?, quorum_more = ?, fee_note = ?, contact = ?,
                   link = ?, sensitive = ?, sequence = sequence + ?, lock_version = lock_version + 1, changed_at = ?
             where id = ?""";

    private static final String TOUCH = """
            update event set sequence = sequence + ?, lock_version = lock_version + 1, changed_at = ? where id = ?""";

    private static final String PUBLISH = """
            update event set state = 'PUBLISHED', published_at = ?, lock_version = lock_version + 1, changed_at = ?
             where id = ?""";

    private static final String CANCEL = """
            update event
               set state = 'CANCELLED', cancelled_at = ?, cancel_reason = ?, sequence = sequence + 1,
                   lock_version = lock_version + 1, changed_at = ?
             where id = ?""";

    private final Sql sql;
    private final Clock clock;

    EventRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The event, locked until the end of the transaction. */
    Optional<Sheet> lock(EventId id) {
        return sql.one(LOCK, Sheet::of, id);
    }

    /** Adds a draft. */
    void insert(EventId id, UnitId unit, AccountId by, Plan plan) {
        Instant now = Instant.now(clock);
        List<Object> values = new ArrayList<>(List.of(id, unit));
        values.addAll(values(plan));
        values.addAll(List.of(by, now, now));
        sql.update(INSERT, values.toArray());
    }

    /** Writes a changed plan; a change that matters to whoever planned to come counts in the sequence. */
    void revise(EventId id, Plan plan, boolean matters) {
        List<Object> values = new ArrayList<>(values(plan));
        values.addAll(List.of(matters ? 1 : 0, Instant.now(clock), id));
        sql.update(REVISE, values.toArray());
    }

    /** The columns of a plan, in the order in which both statements name them. */
    private static List<Object> values(Plan plan) {
        Place place = placeOf(plan);
        Quorum quorum = plan.quorum();
        return Arrays.asList(
                plan.kind(),
                plan.title(),
                plan.body(),
                place.name(),
                place.address(),
                place.latitude(),
                place.longitude(),
                plan.period().allDay(),
                plan.period().startsAt(),
                plan.period().endsAt(),
                plan.rrule(),
                plan.answeredBy(),
                plan.answerLead(),
                plan.capacity(),
                plan.mostHeads(),
                quorum == null ? null : quorum.part(),
                quorum == null ? null : quorum.whole(),
                quorum == null ? null : quorum.more(),
                plan.feeNote(),
                plan.contact(),
                plan.link(),
                plan.sensitive());
    }

    /** Counts a change of one of its dates, in the sequence too where it matters to whoever planned to come. */
    void touch(EventId id, boolean matters) {
        sql.update(TOUCH, matters ? 1 : 0, Instant.now(clock), id);
    }

    void publish(EventId id) {
        Instant now = Instant.now(clock);
        sql.update(PUBLISH, now, now, id);
    }

    void cancel(EventId id, String reason) {
        Instant now = Instant.now(clock);
        sql.update(CANCEL, now, reason, now, id);
    }

    /** Deletes a draft with all that hangs on it but its files. */
    void delete(EventId id) {
        sql.update("delete from event where id = ?", id);
    }

    /** Published events that repeat, in the order of their ids. */
    List<EventId> series(EventId after, int limit) {
        return sql.list("""
                select id from event
                 where state = 'PUBLISHED' and rrule is not null and (?::uuid is null or id > ?::uuid)
                 order by id limit ?""", row -> new EventId(row.uuid("id")), after, after, limit);
    }

    private static Place placeOf(Plan plan) {
        return plan.place() == null ? new Place(null, null, null, null) : plan.place();
    }
}
