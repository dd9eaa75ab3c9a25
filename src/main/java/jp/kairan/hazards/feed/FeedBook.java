package jp.kairan.hazards.feed;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kairan.kernel.Sql;

/** What all replicas know of the feeds together, each step in a transaction of its own. */
@Singleton
class FeedBook {
    /**
     * One replica finds the turn over; the others wait for its commit and find that it has begun again. A turn that ends later
     * than any can was taken by a clock that went wrong, and binds nobody.
     */
    private static final String TURN = """
            insert into hazard_feed_turn (name, until) values ('feeds', ?)
                on conflict (name) do update set until = excluded.until
             where hazard_feed_turn.until <= ? or hazard_feed_turn.until > ?""";

    private static final String KNOWN =
            "select last_modified, updated_at, read_at, tried_at, gap_until from hazard_feed where name = ?";

    private static final String TRIED = """
            insert into hazard_feed (name, tried_at) values (?, ?)
                on conflict (name) do update set tried_at = excluded.tried_at""";

    /** A gap that is open is open until the later moment. */
    private static final String READ = """
            insert into hazard_feed (name, last_modified, updated_at, read_at, gap_until) values (?, ?, ?, ?, ?)
                on conflict (name) do update
                   set last_modified = excluded.last_modified, updated_at = excluded.updated_at, read_at = excluded.read_at,
                       gap_until = coalesce(excluded.gap_until, hazard_feed.gap_until)""";

    private static final String FOUND = """
            insert into hazard_feed_file (name, urgent, state, said_at, found_at) values (?, ?, 'WAITING', ?, ?)
                on conflict (name) do nothing""";

    private static final String WAITING = """
            select name from hazard_feed_file
             where state = 'WAITING' and (tried_at is null or tried_at < ?)
             order by (tries > 0), urgent desc, said_at, name limit ?""";

    private static final String SETTLED =
            "update hazard_feed_file set state = ?, tried_at = ? where name = ? and state = 'WAITING'";

    private static final String FAILED = """
            update hazard_feed_file
               set tries = tries + 1, tried_at = ?, state = case when tries + 1 >= ? then 'GIVEN_UP' else state end
             where name = ? and state = 'WAITING'""";

    private static final String COUNT = """
            insert into hazard_feed_day (day, bytes) values (?, ?)
                on conflict (day) do update set bytes = hazard_feed_day.bytes + excluded.bytes""";

    private final Sql sql;
    private final Clock clock;

    FeedBook(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A feed as it was last read.
     *
     * @param lastModified what to tell the server; null where it said nothing
     * @param updated when the server wrote it; null before the first reading
     * @param readAt null before the first reading
     * @param triedAt when it was last asked for, kept of long feeds alone; null where it never was
     * @param gapUntil null where nothing was missed
     */
    record Known(String lastModified, Instant updated, Instant readAt, Instant triedAt, Instant gapUntil) {
        static final Known NOTHING = new Known(null, null, null, null, null);
    }

    /** Takes the turn for some time; false where somebody has it. */
    @Transactional
    public boolean turn(Duration time) {
        Instant now = Instant.now(clock);
        return sql.update(TURN, now.plus(time), now, now.plus(time.multipliedBy(2))) == 1;
    }

    @Transactional
    public Known known(String feed) {
        return sql.one(
                        KNOWN,
                        row -> new Known(
                                row.text("last_modified"),
                                row.instant("updated_at"),
                                row.instant("read_at"),
                                row.instant("tried_at"),
                                row.instant("gap_until")),
                        feed)
                .orElse(Known.NOTHING);
    }

    /** A long feed is asked for now. */
    @Transactional
    public void tried(String feed) {
        sql.update(TRIED, feed, Instant.now(clock));
    }

    /** Nothing has changed: all is known up to now. */
    @Transactional
    public void unchanged(String feed) {
        sql.update("update hazard_feed set read_at = ? where name = ?", Instant.now(clock), feed);
    }

    /**
     * Writes down a feed and the files in it that are to be fetched, together, because the server will not show us again what
     * we say we have.
     *
     * @param gap whether something may have been missed before
     * @return how many files were not known
     */
    @Transactional
    public int read(String feed, String lastModified, Instant updated, boolean gap, List<Entry> wanted) {
        Instant now = Instant.now(clock);
        sql.update(READ, feed, lastModified, updated, now, gap ? now : null);
        int unknown = 0;
        for (Entry entry : wanted) {
            unknown += sql.update(FOUND, entry.name(), entry.urgent(), entry.saidAt(), now);
        }
        return unknown;
    }

    /** Nothing more will be learned of what was missed. */
    @Transactional
    public void closeGap(String feed) {
        sql.update("update hazard_feed set gap_until = null where name = ?", feed);
    }

    /** Names of files that are to be fetched, not tried since a moment, in their order. */
    @Transactional
    public List<String> waiting(Instant notSince, int most) {
        return sql.list(WAITING, row -> row.text("name"), notSince, most);
    }

    /** The telegram in a file was taken. */
    @Transactional
    public void taken(String file) {
        sql.update(SETTLED, "TAKEN", Instant.now(clock), file);
    }

    /** A file holds no telegram that could ever be taken. */
    @Transactional
    public void refused(String file) {
        sql.update(SETTLED, "REFUSED", Instant.now(clock), file);
    }

    /** A file did not come; true where it is given up with that. */
    @Transactional
    public boolean failed(String file, int tries) {
        sql.update(FAILED, Instant.now(clock), tries, file);
        return sql.any("select 1 from hazard_feed_file where name = ? and state = 'GIVEN_UP'", file);
    }

    @Transactional
    public long bytes(LocalDate day) {
        return sql.number("select bytes from hazard_feed_day where day = ?", day);
    }

    @Transactional
    public void count(LocalDate day, long bytes) {
        sql.update(COUNT, day, bytes);
    }

    /** When each feed was last read, by whichever replica. */
    @Transactional
    public Map<String, Instant> readTimes() {
        return sql
                .list(
                        "select name, read_at from hazard_feed where read_at is not null",
                        row -> Map.entry(row.text("name"), row.instant("read_at")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Drops what was found, or counted, before a moment; waiting files too, because no feed has them any more. */
    @Transactional
    public void forget(Instant before) {
        sql.update("delete from hazard_feed_file where found_at < ?", before);
        sql.update("delete from hazard_feed_day where day < ?", LocalDate.ofInstant(before, clock.getZone()));
    }
}
