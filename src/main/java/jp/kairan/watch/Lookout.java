package jp.kairan.watch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.access.HouseholdId;
import jp.kairan.evidence.Happenings;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Ledger;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** Finds what has lasted for too long. Asked by several at once, each thing is found by one of them. */
@Singleton
class Lookout {
    private static final int AT_A_TIME = 500;

    /**
     * A rule counts from the latest of: what it is about, the end of any pause, and the end of its last alert. Of a
     * household's own rule and the city's the first holds. Whoever is a cause of the open alert already is not found.
     */
    private static final String DUE = """
            select d.id, d.household_id, r.condition
              from watch_device d
              join household h on h.id = d.household_id and (h.moved_out is null or h.moved_out > ?)
              join lateral (select distinct on (w.condition) w.condition, w.hours, w.enabled from watch_rule w
                             where w.kind = d.kind and (w.household_id = d.household_id or w.household_id is null)
                             order by w.condition, w.household_id nulls last) r on r.enabled
              left join lateral (select max(p.to_at) as ended from watch_pause p
                                  where p.household_id = d.household_id and p.to_at <= ?) p on true
              left join lateral (select max(a.closed_at) as ended from watch_alert a
                                  where a.household_id = d.household_id and a.reason = r.condition) c on true
             where d.state = 'ACTIVE' and (?::uuid is null or d.id = ?)
               and (r.condition = 'SILENT_FOR' or d.lit = (r.condition = 'ON_FOR'))
               and greatest(d.watched_from, p.ended, c.ended,
                            case r.condition when 'SILENT_FOR' then d.life_at else d.lit_at end)
                   <= ?::timestamptz - make_interval(hours => r.hours)
               and not exists (select 1 from watch_pause q
                                where q.household_id = d.household_id and q.from_at <= ? and q.to_at > ?)
               and not exists (select 1 from watch_alert a join watch_alert_entry e on e.alert_id = a.id
                                where a.household_id = d.household_id and a.reason = r.condition and a.closed_at is null
                                  and e.device_id = d.id)
             order by d.id, r.condition limit ?""";

    private static final String UNTAKEN = """
            select id from watch_alert
             where closed_at is null and taken_by is null and escalated_at is null and waiting_since <= ?
             order by waiting_since limit ?""";

    /** Households that became protected while somebody is told of them who must not be any more. */
    private static final String TO_HIDE = """
            select distinct a.household_id from watch_alert_member m
              join watch_alert a on a.id = m.alert_id
              join household h on h.id = a.household_id and h.protected
             where not """ + TeamRows.AT_HOME + """
               and not exists (select 1 from office o join unit u on u.id = o.unit_id and u.kind = 'CITY'
                                where o.account_id = m.account_id and o.role = 'CITY_ADMIN'
                                  and o.from_on <= ? and (o.to_on is null or o.to_on >= ?))
             order by a.household_id limit ?""";

    /**
     * Marks the lamps at which nobody has done anything for too long in an incident, where somebody had in the day before
     * it. That a lamp works says nothing of anybody, so its heartbeat does not count.
     */
    private static final String SILENT = """
            update watch_device d set silent_at = ?
             where d.id in (
                   select s.id from watch_device s
                     join household h on h.id = s.household_id and (h.moved_out is null or h.moved_out > ?)
                     join unit u on u.id = h.unit_id
                    where s.kind in ('BULB', 'SENSOR') and s.state = 'ACTIVE' and u.path >= ? and u.path < ?
                      and s.life_at >= ?::timestamptz - interval '24 hours'
                      and greatest(s.life_at, ?) <= ?
                      and (s.silent_at is null or s.silent_at < greatest(s.life_at, ?))
                      and not exists (select 1 from watch_pause q
                                       where q.household_id = s.household_id and q.from_at <= ? and q.to_at > ?)
                    order by s.id limit ? for no key update of s skip locked)
            returning""" + " " + Device.COLUMNS;

    private final Sql sql;
    private final Clock clock;
    private final Devices devices;
    private final Houses houses;
    private final Raising raising;
    private final Ledger ledger;
    private final WatchConfig config;

    Lookout(Sql sql, Clock clock, Devices devices, Houses houses, Raising raising, Ledger ledger, WatchConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.devices = devices;
        this.houses = houses;
        this.raising = raising;
        this.ledger = ledger;
        this.config = config;
    }

    /** A device that is reason to look in. */
    record Due(WatchDeviceId device, Condition condition) {
        static Due of(Row row) throws SQLException {
            return new Due(new WatchDeviceId(row.uuid("id")), row.constant("condition", Condition.class));
        }
    }

    @Transactional
    List<Due> due() {
        return due(null);
    }

    /** Raises what is due for a device where it is due still, which nobody else can say at the same time. */
    @Transactional
    void raise(Due seen) {
        devices.hold(seen.device)
                .filter(device -> due(device.id()).contains(seen))
                .flatMap(device -> houses.find(device.household()))
                .ifPresent(house -> raising.raise(house, Reason.of(seen.condition), seen.device));
    }

    @Transactional
    List<WatchAlertId> untaken() {
        return sql.list(UNTAKEN, row -> new WatchAlertId(row.uuid("id")), waitingSince(), AT_A_TIME);
    }

    void escalate(WatchAlertId id) {
        raising.escalate(id, waitingSince());
    }

    @Transactional
    List<HouseholdId> toHide() {
        LocalDate today = LocalDate.now(clock);
        return sql.list(TO_HIDE, row -> new HouseholdId(row.uuid("household_id")), today, today, today, AT_A_TIME);
    }

    /** Takes a household that has become protected from whoever was told of it and is no family there; calls in the city. */
    @Transactional
    void hide(HouseholdId household) {
        houses.find(household).filter(House::guarded).ifPresent(raising::regroup);
    }

    /** Writes down which lamps fell silent where it is asked in reality who is safe; how many it was. */
    @Transactional
    int silence(Incident incident, Incident.Part part) {
        Instant now = Instant.now(clock);
        List<Device> silent = sql.list(
                SILENT,
                Device::of,
                now,
                LocalDate.now(clock),
                part.path().value(),
                part.path().upper(),
                incident.since(),
                incident.since(),
                now.minus(config.silentAfter()),
                incident.since(),
                now,
                now,
                AT_A_TIME);
        if (!silent.isEmpty()) {
            ledger.append(silent.stream()
                    .map(device -> Testimony.silence(device, now))
                    .toList());
        }
        return silent.size();
    }

    static List<Incident> real(Happenings happenings) {
        return happenings.all().stream()
                .filter(incident -> incident.open() && !incident.drill())
                .toList();
    }

    private List<Due> due(WatchDeviceId only) {
        Instant now = Instant.now(clock);
        LocalDate today = LocalDate.now(clock);
        return sql.list(DUE, Due::of, today, now, only, only, now, now, now, AT_A_TIME);
    }

    private Instant waitingSince() {
        return Instant.now(clock).minus(config.takeWithin());
    }
}
