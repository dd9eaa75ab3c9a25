package jp.kairan.register;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.Sql;

/** The rows of entries, beside what the directory says of their people. */
@Singleton
class EntryRows {
    private static final String READ = """
            select e.id, e.resident_id, e.sealed, e.consent_state, e.consent_to, e.consent_on, e.consent_way, e.changed_at,
                   r.household_id, r.name, r.name_kana, r.birth_date, r.phone, h.unit_id, h.postal_code, h.address,
                   h.phone as household_phone, h.protected, u.path,
                   coalesce(h.moved_out <= t.today, false) or coalesce(r.left_on <= t.today, false) as gone
              from support_entry e
              join resident r on r.id = e.resident_id
              join household h on h.id = r.household_id
              join unit u on u.id = h.unit_id
              cross join (select ?::date as today) t
             where
             """;

    /** Whose entries somebody may know of ({@link Reach}); who is gone only where that is asked for. */
    private static final String PAGE = READ + """
             u.path >= ? and u.path < ?
               and (not h.protected or ?)
               and (? or (e.consent_state = 'GIVEN' and e.consent_to && ?::text[])
                      or (? and e.consent_state = 'NOT_ASKED'))
               and (? or (coalesce(h.moved_out > t.today, true) and coalesce(r.left_on > t.today, true)))
               and (?::uuid is null or e.id > ?)
             order by e.id limit ?""";

    private static final String ONE = READ + " e.id = ?";
    private static final String HELD = ONE + " for no key update of e";

    private static final String OF_HOUSEHOLDS = READ + """
             r.household_id = any(?::uuid[])
               and coalesce(h.moved_out > t.today, true) and coalesce(r.left_on > t.today, true)
             order by e.id""";

    private static final String ADD = """
            insert into support_entry (id, resident_id, sealed, consent_state, consent_to, consent_on, consent_way,
                                       created_at, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String CHANGE = """
            update support_entry
               set sealed = ?, consent_state = ?, consent_to = ?, consent_on = ?, consent_way = ?, changed_at = ?
             where id = ?""";

    private static final String CONSENT = """
            update support_entry
               set consent_state = ?, consent_to = ?, consent_on = ?, consent_way = ?, changed_at = ?
             where id = ?""";

    private final Sql sql;
    private final Clock clock;

    EntryRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Kept> page(Reach reach, boolean withGone, UUID after, int limit) {
        return sql.list(
                PAGE,
                Kept::of,
                LocalDate.now(clock),
                reach.path().value(),
                reach.path().upper(),
                reach.guarded(),
                reach.everyone(),
                reach.as(),
                reach.presumed(),
                withGone,
                after,
                after,
                limit);
    }

    Optional<Kept> find(EntryId id) {
        return sql.one(ONE, Kept::of, LocalDate.now(clock), id);
    }

    /** For this transaction alone. */
    Optional<Kept> hold(EntryId id) {
        return sql.one(HELD, Kept::of, LocalDate.now(clock), id);
    }

    List<Kept> of(Collection<HouseholdId> households) {
        return sql.list(OF_HOUSEHOLDS, Kept::of, LocalDate.now(clock), households);
    }

    void add(EntryId id, ResidentId resident, byte[] sealed, Consent c) {
        Instant now = Instant.now(clock);
        sql.update(ADD, id, resident, sealed, c.state(), c.to(), c.on(), c.way(), now, now);
    }

    void change(EntryId id, byte[] sealed, Consent c) {
        sql.update(CHANGE, sealed, c.state(), c.to(), c.on(), c.way(), Instant.now(clock), id);
    }

    void consent(EntryId id, Consent c) {
        sql.update(CONSENT, c.state(), c.to(), c.on(), c.way(), Instant.now(clock), id);
    }

    void remove(EntryId id) {
        sql.update("delete from support_entry where id = ?", id);
    }
}
