package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Belongings;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.PublicUrl;
import jp.kairan.kernel.Sql;

/** The door to calendar feeds: secret addresses under which a person's other calendars fetch what the person may see. */
@Singleton
class Feeds {
    private static final int SECRET_BYTES = 32;
    private static final int SECRET_LENGTH = 43;
    private static final String PURPOSE = "calendar-feed";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Coarse, because a row written at each of many reads would be the dearest part of reading. */
    private static final Duration READ_STEP = Duration.ofHours(1);

    /** Two who make the last feed at once meet here. */
    private static final String OWNER = "select id from account where id = ? for no key update";

    private static final String OPEN = "select count(*) from calendar_feed where account_id = ? and revoked_at is null";
    private static final String INSERT =
            "insert into calendar_feed (id, account_id, secret_hash, name, created_at) values (?, ?, ?, ?, ?)";
    private static final String LIST =
            "select * from calendar_feed where account_id = ? and revoked_at is null order by id desc";
    private static final String REVOKE =
            "update calendar_feed set revoked_at = ? where id = ? and account_id = ? and revoked_at is null";
    private static final String FIND =
            "select id, account_id from calendar_feed where secret_hash = ? and revoked_at is null";
    private static final String READ =
            "update calendar_feed set read_at = ? where id = ? and (read_at is null or read_at < ?)";

    private final Sql sql;
    private final Clock clock;
    private final Keys keys;
    private final Audit audit;
    private final Belongings belongings;
    private final FeedEntries entries;
    private final PublicUrl links;
    private final FeedConfig config;

    Feeds(
            Sql sql,
            Clock clock,
            Keys keys,
            Audit audit,
            Belongings belongings,
            FeedEntries entries,
            PublicUrl links,
            FeedConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.keys = keys;
        this.audit = audit;
        this.belongings = belongings;
        this.entries = entries;
        this.links = links;
        this.config = config;
    }

    /** A feed that is open, and whose it is. */
    record Found(FeedId id, AccountId account) {}

    /** A new feed of the caller's own; 409 where there are as many as may be. */
    @Transactional
    NewFeed create(Actor actor, String name) {
        sql.any(OWNER, actor.me());
        if (sql.number(OPEN, actor.me()) >= config.mostFeeds()) {
            throw EventProblem.TOO_MANY_FEEDS.problem();
        }
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Feed feed = new Feed(FeedId.next(), name, Instant.now(clock), null);
        sql.update(INSERT, feed.id(), actor.me(), keys.hash(PURPOSE, secret), name, feed.createdAt());
        audit.note(actor, "CalendarFeedMade", "CALENDAR_FEED", feed.id(), null, Map.of());
        return new NewFeed(feed, links.of("/calendar/" + secret + ".ics"));
    }

    /** The caller's feeds, newest first; there are never many. */
    @Transactional
    List<Feed> list(Actor actor) {
        return sql.list(LIST, Feed::of, actor.me());
    }

    /** Makes an address of the caller's own lead nowhere; 404 for everybody else's. */
    @Transactional
    void revoke(Actor actor, FeedId id) {
        if (sql.update(REVOKE, Instant.now(clock), id, actor.me()) == 0) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        audit.note(actor, "CalendarFeedRevoked", "CALENDAR_FEED", id, null, Map.of());
    }

    /** The feed behind a secret; 404 for unknown and revoked ones alike. */
    @Transactional
    Found find(String secret) {
        if (secret.length() != SECRET_LENGTH) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return sql.one(
                        FIND,
                        row -> new Found(new FeedId(row.uuid("id")), new AccountId(row.uuid("account_id"))),
                        keys.hash(PURPOSE, secret))
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** Its calendar, with what its owner may see at this moment. */
    @Transactional
    String read(Found feed) {
        Instant now = Instant.now(clock);
        sql.update(READ, now, feed.id(), now.minus(READ_STEP));
        Belongings.Belonging own = belongings.of(feed.account());
        Actor owner = Actor.person(feed.account(), null, null, own.offices(), own.homes());
        return entries.calendarOf(owner);
    }
}
