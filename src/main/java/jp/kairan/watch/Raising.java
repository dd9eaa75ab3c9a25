package jp.kairan.watch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;
import org.jboss.logging.Logger;

/** Raises alerts, of which a household has one a reason at a time: what is reported again is added to it. */
@Singleton
class Raising {
    private static final Logger LOG = Logger.getLogger(Raising.class);
    private static final int TRIES = 5;

    /** A button that is pressed over and over says nothing new each time. */
    private static final Duration BETWEEN_SIGNALS = Duration.ofMinutes(1);

    private static final String RAISE = """
            insert into watch_alert (id, household_id, reason, raised_at, waiting_since) values (?, ?, ?, ?, ?)
                on conflict (household_id, reason) where closed_at is null do nothing""";

    private static final String OPEN = """
            select id from watch_alert where household_id = ? and reason = ? and closed_at is null for no key update""";

    private static final String LATELY = """
            select 1 from watch_alert_entry where alert_id = ? and kind = 'SIGNAL' and device_id = ? and at > ?""";

    private static final String SIGNAL =
            "insert into watch_alert_entry (id, alert_id, kind, device_id, at) values (?, ?, 'SIGNAL', ?, ?)";

    private static final String MEMBER = """
            insert into watch_alert_member (alert_id, account_id, relation, called) values (?, ?, ?, ?)
                on conflict on constraint pk_watch_alert_member do nothing""";

    /** Of an alert that was closed whoever left the team is taken out as well, and nobody is put in any more. */
    private static final String ALERTS =
            "select id, reason, closed_at is null as open from watch_alert where household_id = ? order by id for no key update";

    private static final String LEAVE =
            "delete from watch_alert_member where alert_id = ? and not called and account_id <> all (?::uuid[])";

    /** Of a protected household nobody stays but family who live there, and the city. */
    private static final String LEAVE_GUARDED = """
            delete from watch_alert_member
             where alert_id = ? and (relation <> 'FAMILY' or account_id <> all (?::uuid[])) and account_id <> all (?::uuid[])""";

    /** Whoever is told no more goes there no more. */
    private static final String UNTAKE = """
            update watch_alert a set taken_by = null, taken_at = null, waiting_since = ?, escalated_at = null
             where a.id = ? and a.closed_at is null and a.taken_by is not null
               and not exists (select 1 from watch_alert_member m where m.alert_id = a.id and m.account_id = a.taken_by)""";

    private static final String ESCALATE = """
            update watch_alert set escalated_at = ?
             where id = ? and closed_at is null and taken_by is null and escalated_at is null and waiting_since <= ?
            returning household_id, reason""";

    private static final String ESCALATED =
            "insert into watch_alert_entry (id, alert_id, kind, at) values (?, ?, 'ESCALATED', ?)";

    private final Sql sql;
    private final Clock clock;
    private final Houses houses;
    private final TeamRows teams;
    private final Telling telling;
    private final Audit audit;

    Raising(Sql sql, Clock clock, Houses houses, TeamRows teams, Telling telling, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.houses = houses;
        this.teams = teams;
        this.telling = telling;
        this.audit = audit;
    }

    private record Untaken(HouseholdId household, Reason reason) {}

    /** Raises an alert, or adds to the one that is open; the device's row is held. */
    @Transactional(TxType.MANDATORY)
    void raise(House house, Reason reason, WatchDeviceId device) {
        Instant now = Instant.now(clock);
        for (int i = 0; i < TRIES; i++) {
            WatchAlertId id = WatchAlertId.next();
            if (sql.update(RAISE, id, house.id(), reason, now, now) == 1) {
                sql.update(SIGNAL, Uuids.next(), id, device, now);
                gather(house, id);
                telling.everybody(Actor.SYSTEM, house, id, reason);
                Map<String, String> detail = Map.of("reason", reason.name());
                audit.note(Actor.SYSTEM, "WatchAlertRaised", "WATCH_ALERT", id, house.unit(), detail);
                return;
            }
            Optional<WatchAlertId> open = sql.one(OPEN, row -> new WatchAlertId(row.uuid("id")), house.id(), reason);
            if (open.isPresent()) {
                add(open.get(), device, now);
                return;
            }
        }
        throw new IllegalStateException("an alert opens and closes faster than it can be added to");
    }

    /** Tells everybody again and calls in whoever is left, where nobody has taken an alert; whether that was so still. */
    @Transactional
    boolean escalate(WatchAlertId id, Instant waitingSince) {
        Instant now = Instant.now(clock);
        Optional<Untaken> untaken = sql.one(
                ESCALATE,
                row -> new Untaken(new HouseholdId(row.uuid("household_id")), row.constant("reason", Reason.class)),
                now,
                id,
                waitingSince);
        untaken.ifPresent(alert -> {
            House house = houses.find(alert.household).orElseThrow();
            sql.update(ESCALATED, Uuids.next(), id, now);
            callIn(house, id);
            telling.everybody(Actor.SYSTEM, house, id, alert.reason);
            audit.note(Actor.SYSTEM, "WatchAlertEscalated", "WATCH_ALERT", id, house.unit(), Map.of());
        });
        return untaken.isPresent();
    }

    private record Alert(WatchAlertId id, Reason reason, boolean open) {
        static Alert of(Row row) throws SQLException {
            return new Alert(new WatchAlertId(row.uuid("id")), row.constant("reason", Reason.class), row.flag("open"));
        }
    }

    /** Lets the alerts of a household follow its team, which has been named anew, or that it has become protected. */
    @Transactional(TxType.MANDATORY)
    void regroup(House house) {
        Set<AccountId> team = teams.today(house).keySet();
        for (Alert alert : sql.list(ALERTS, Alert::of, house.id())) {
            boolean hidden = house.guarded() && sql.update(LEAVE_GUARDED, alert.id, team, teams.reserve(house)) > 0;
            if (!house.guarded()) {
                sql.update(LEAVE, alert.id, team);
            }
            if (alert.open) {
                sql.update(UNTAKE, Instant.now(clock), alert.id);
                gather(house, alert.id);
            }
            telling.readdress(alert.id);
            if (alert.open && hidden) {
                callIn(house, alert.id);
                telling.everybody(Actor.SYSTEM, house, alert.id, alert.reason);
            }
        }
    }

    private void gather(House house, WatchAlertId id) {
        Map<AccountId, Relation> team = teams.today(house);
        team.forEach((account, relation) -> sql.update(MEMBER, id, account, relation, false));
        if (team.isEmpty()) {
            callIn(house, id);
        }
    }

    private void callIn(House house, WatchAlertId id) {
        var reserve = teams.reserve(house);
        reserve.forEach(account -> sql.update(MEMBER, id, account, Relation.CALLED_IN, true));
        if (reserve.isEmpty()) {
            LOG.errorf("event=watch-alert-without-reserve alert=%s", id);
        }
    }

    private void add(WatchAlertId alert, WatchDeviceId device, Instant now) {
        if (!sql.any(LATELY, alert, device, now.minus(BETWEEN_SIGNALS))) {
            sql.update(SIGNAL, Uuids.next(), alert, device, now);
        }
    }
}
