package jp.kairan.push;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Dispatch;
import jp.kairan.notices.Urgency;

/** Decides who is in a run and when each of them is due, and lays the run's chunks down. */
@Singleton
class Chunks {
    /** Units that have quiet hours of their own, which hold for everything below them as well. */
    private static final String QUIET = """
            select path, quiet_from, quiet_to from unit where quiet_from is not null and closed_on is null""";

    /**
     * Everybody concerned, each device once, in chunks of one due time and one channel. A subscriber of an area gets what is addressed
     * to subscribers of it or of anything above it; what is for some readers goes to those; what follows up goes also to
     * whoever was told before. Quiet hours are numbered by how long they still last, the shortest first. A device waits
     * for the quiet hours of the home through which it is concerned, of the home with the earliest end where there are
     * several, and of the city where there is none. The ids of chunks are of version 7, with the time of their run and
     * their place in it, so that they rise; they are made here because nobody else knows how many there will be.
     */
    private static final String CUT = """
            with quiet as (
                select distinct on (u.id) u.id, q.rule
                  from unnest(?::text[], ?::int[]) as q(path, rule)
                  join unit u on u.path >= q.path collate "C" and u.path < left(q.path, -1) || '/' collate "C"
                 order by u.id, length(q.path) desc),
            told as (
                select d.no, d.address_kind, h.unit_id
                  from notice_readers(?, ?) r
                  join device d on d.account_id = r.account_id and d.address_state = 'ACTIVE' and d.removed_at is null
                  left join household h on h.id = r.household_id
                 where not ?
                union all
                select d.no, d.address_kind, null
                  from notice_term t
                  join unit x on x.id = t.unit_id
                  join unit u on u.path >= x.path and u.path < left(x.path, -1) || '/'
                  join area_subscription s on s.unit_id = u.id
                  join device d on d.id = s.device_id and d.account_id is null and d.address_state = 'ACTIVE'
                               and d.removed_at is null
                 where t.notice_id = ? and t.kind = 'SUBSCRIBERS' and not ?
                union all
                select d.no, d.address_kind, h.unit_id
                  from dispatch_account a
                  join device d on d.account_id = a.account_id and d.address_state = 'ACTIVE' and d.removed_at is null
                  left join resident r on r.account_id = a.account_id and (r.left_on is null or r.left_on > ?)
                  left join household h on h.id = r.household_id
                 where a.dispatch_id = ? and ?),
            concerned as (
                select t.no, case min(t.address_kind) when 'WEB_PUSH' then 'WEB_PUSH' else 'FCM' end as channel,
                       min(coalesce(q.rule, ?)) as rule
                  from told t left join quiet q on q.id = t.unit_id
                 group by t.no
                union all
                select e.no, max(c.channel), ?::int
                  from push_run r join push_chunk c on c.run_id = r.id
                 cross join lateral unnest(c.devices) as e(no)
                 where r.notice_id = ? and r.id <> ? and ? and not exists (select 1 from told t where t.no = e.no)
                 group by e.no),
            placed as (
                select no, channel, rule,
                       (row_number() over (partition by channel, rule order by no) - 1) / ? as slice
                  from concerned),
            cut as (
                select channel, rule, row_number() over (order by rule, slice, channel) as place,
                       array_agg(no order by no) as devices
                  from placed group by channel, rule, slice),
            laid as (
                insert into push_chunk (id, run_id, channel, devices, outcomes, attempt, due_at, quiet_at, quiet_for,
                                        emergency, state)
                select (left(r.id::text, 15) || lpad(to_hex((c.place % 4096)::int), 3, '0')
                            || substr(gen_random_uuid()::text, 19))::uuid,
                       r.id, c.channel, c.devices, decode(repeat('00', cardinality(c.devices)), 'hex'), 0,
                       now() + q.wait * interval '1 millisecond', now() + q.next * interval '1 millisecond',
                       q.length * interval '1 millisecond', ?, 'WAITING'
                  from cut c cross join (select ?::uuid as id) r
                  join unnest(?::bigint[], ?::bigint[], ?::bigint[]) with ordinality as q(wait, next, length, rule)
                       on q.rule = c.rule
                returning cardinality(devices) as devices)
            select (select count(*) from concerned) as concerned, coalesce(sum(l.devices), 0) as laid,
                   count(*) as chunks
              from laid l""";

    private final Sql sql;
    private final Clock clock;
    private final PushConfig config;

    Chunks(Sql sql, Clock clock, PushConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.config = config;
    }

    private record Place(String path, Quiet quiet) {}

    /**
     * What was laid down.
     *
     * @param targets devices concerned, each of them in one chunk
     * @param chunks how many there are
     */
    record Laid(long targets, long chunks) {
        private static Laid of(Row row) throws SQLException {
            long concerned = row.number("concerned");
            if (row.number("laid") != concerned) {
                throw new IllegalStateException("the chunks of a run hold other devices than it concerns");
            }
            return new Laid(concerned, row.number("chunks"));
        }
    }

    /** Lays down the chunks of a run, in the transaction of the caller, which fails if anybody were left out. */
    Laid cut(Dispatch dispatch, UUID run) {
        boolean emergency = dispatch.urgency() == Urgency.EMERGENCY;
        boolean some = dispatch.cause().toSome();
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        Quiet usual = emergency ? Quiet.NEVER : new Quiet(config.quietFrom(), config.quietTo());
        // An emergency rings at any hour.
        List<Place> places = emergency ? List.of() : places();
        List<Quiet> rules = Stream.concat(Stream.of(usual), places.stream().map(Place::quiet))
                .distinct()
                .sorted(Comparator.comparing(quiet -> quiet.left(now)))
                .toList();
        int otherwise = rules.indexOf(usual) + 1;
        return sql.one(
                        CUT,
                        Laid::of,
                        places.stream().map(Place::path).toList(),
                        places.stream()
                                .map(place -> rules.indexOf(place.quiet()) + 1)
                                .toList(),
                        dispatch.notice(),
                        today,
                        some,
                        dispatch.notice(),
                        some,
                        today,
                        dispatch.id(),
                        some,
                        otherwise,
                        otherwise,
                        dispatch.notice(),
                        run,
                        dispatch.cause().followsUp(),
                        config.chunkSize(),
                        emergency,
                        run,
                        rules.stream().map(rule -> rule.left(now).toMillis()).toList(),
                        rules.stream().map(rule -> millis(rule.next(now))).toList(),
                        rules.stream()
                                .map(rule -> rule.next(now) == null
                                        ? null
                                        : rule.length().toMillis())
                                .toList())
                .orElseThrow();
    }

    private List<Place> places() {
        return sql.list(
                QUIET, row -> new Place(row.text("path"), new Quiet(row.time("quiet_from"), row.time("quiet_to"))));
    }

    private static Long millis(Duration duration) {
        return duration == null ? null : duration.toMillis();
    }
}
