package jp.kairan.events.imports;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.EventId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;

/** The events that lists have laid down so far, in the caller's transaction. */
@Singleton
class CityEvents {
    /** Lists of one unit follow each other, so that none is compared with half of another. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    /** Locked, so that nobody cancels or changes by hand what is being compared. */
    private static final String KNOWN = """
            select * from event where unit_id = ? and import_key = any (?::text[]) order by id for no key update""";

    private static final String MISSING = """
            select id, title, starts_at from event
             where unit_id = ? and import_key is not null and state = 'PUBLISHED' and ends_at > ?
               and not import_key = any (?::text[])
             order by starts_at, id""";

    private static final String ADD = """
            insert into event (id, unit_id, kind, state, title, body, all_day, starts_at, ends_at, place_name,
                               place_address, latitude, longitude, fee_note, contact, link, answered_by, sensitive,
                               created_by, created_at, published_at, changed_at, cancelled_at, cancel_reason, import_key)
            values (?, ?, 'EVENT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NOBODY', false, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ADDRESS =
            "insert into event_term (event_id, no, kind, unit_id) values (?, 0, 'EVERYONE', ?)";

    private static final String DATE = """
            insert into occurrence (id, event_id, original_start, starts_at, ends_at, state)
            values (?, ?, ?, ?, ?, 'PLANNED')""";

    private static final String CHANGE = """
            update event set title = ?, body = ?, all_day = ?, starts_at = ?, ends_at = ?, place_name = ?,
                             place_address = ?, latitude = ?, longitude = ?, fee_note = ?, contact = ?, link = ?,
                             state = ?, cancelled_at = ?, cancel_reason = ?, changed_at = ?, sequence = sequence + 1,
                             lock_version = lock_version + 1
             where id = ? and state = 'PUBLISHED'""";

    private static final String MOVE =
            "update occurrence set original_start = ?, starts_at = ?, ends_at = ? where event_id = ?";

    private static final String REASON = "主催者の一覧で中止とされました。";

    private final Sql sql;

    CityEvents(Sql sql) {
        this.sql = sql;
    }

    /**
     * An event that an earlier list laid down.
     *
     * @param repeats whether somebody made a series of it, whose dates no list can know
     */
    record Known(EventId id, boolean cancelled, boolean repeats, Listing.Content content) {}

    /** Waits until no other list of the unit is being compared. */
    void alone(UnitId unit) {
        sql.any(ONE_AT_A_TIME, "event-import:" + unit);
    }

    /** What is there under these keys. */
    Map<String, Known> known(UnitId unit, List<String> keys) {
        Map<String, Known> known = new HashMap<>();
        sql.list(KNOWN, row -> known.put(row.text("import_key"), known(row)), unit, keys);
        return known;
    }

    /** What is still to come and not among these keys. */
    List<EventImport.Missing> missing(UnitId unit, List<String> keys, Instant now) {
        return sql.list(
                MISSING,
                row -> new EventImport.Missing(
                        new EventId(row.uuid("id")), row.text("title"), row.instant("starts_at")),
                unit,
                now,
                keys);
    }

    /** Lays new events down, published at once, for everyone under the unit. */
    void add(UnitId unit, AccountId writer, List<Listing> listings, Instant now) {
        List<Object[]> events = new java.util.ArrayList<>();
        List<Object[]> terms = new java.util.ArrayList<>();
        List<Object[]> dates = new java.util.ArrayList<>();
        for (Listing listing : listings) {
            EventId id = EventId.next();
            Listing.Content c = listing.content();
            events.add(new Object[] {
                id,
                unit,
                state(listing),
                c.title(),
                c.body(),
                c.allDay(),
                c.startsAt(),
                c.endsAt(),
                c.placeName(),
                c.placeAddress(),
                c.latitude(),
                c.longitude(),
                c.feeNote(),
                c.contact(),
                c.link(),
                writer,
                now,
                now,
                now,
                listing.calledOff() ? now : null,
                listing.calledOff() ? REASON : null,
                listing.key()
            });
            terms.add(new Object[] {id, unit});
            dates.add(new Object[] {Uuids.next(), id, c.startsAt(), c.startsAt(), c.endsAt()});
        }
        sql.batch(ADD, events);
        sql.batch(ADDRESS, terms);
        sql.batch(DATE, dates);
    }

    /** Makes an event as the list has it now, unless it is cancelled: that it stays. */
    void change(Known known, Listing listing, Instant now) {
        Listing.Content c = listing.content();
        int changed = sql.update(
                CHANGE,
                c.title(),
                c.body(),
                c.allDay(),
                c.startsAt(),
                c.endsAt(),
                c.placeName(),
                c.placeAddress(),
                c.latitude(),
                c.longitude(),
                c.feeNote(),
                c.contact(),
                c.link(),
                state(listing),
                listing.calledOff() ? now : null,
                listing.calledOff() ? REASON : null,
                now,
                known.id());
        if (changed > 0) {
            sql.update(MOVE, c.startsAt(), c.startsAt(), c.endsAt(), known.id());
        }
    }

    private static String state(Listing listing) {
        return listing.calledOff() ? "CANCELLED" : "PUBLISHED";
    }

    private static Known known(Row row) throws SQLException {
        return new Known(
                new EventId(row.uuid("id")),
                row.text("state").equals("CANCELLED"),
                row.text("rrule") != null,
                new Listing.Content(
                        row.text("title"),
                        row.text("body"),
                        row.flag("all_day"),
                        row.instant("starts_at"),
                        row.instant("ends_at"),
                        row.text("place_name"),
                        row.text("place_address"),
                        row.realOrNull("latitude"),
                        row.realOrNull("longitude"),
                        row.text("fee_note"),
                        row.text("contact"),
                        row.text("link")));
    }
}
