package jp.kairan.watch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Source;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/**
 * Writes into the ledger what devices said between a happening and the moment at which it was asked about there: who presses
 * 助けて does not wait for somebody to open a check. What was written when it came stays one piece, because its key is the same.
 */
@Singleton
class Hindsight {
    private static final int AT_A_TIME = 200;

    /** Who was hearing a device when the incident was opened has ended or knows of it after this. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final String DONE = "select 1 from watch_hindsight where incident_id = ? and unit_id = ?";

    private static final String SETTLE = """
            insert into watch_hindsight (incident_id, unit_id, at) values (?, ?, ?)
                on conflict on constraint pk_watch_hindsight do nothing""";

    /** Nothing has happened after it was received, so the index on that narrows it down. */
    private static final String DEVICES = "select " + Device.COLUMNS + """
             from watch_device d
             join household h on h.id = d.household_id and (h.moved_out is null or h.moved_out > ?)
             join unit u on u.id = h.unit_id
            where u.path >= ? and u.path < ? and (?::uuid is null or d.id > ?)
              and d.id in (select e.device_id from watch_event e
                            where e.received_at >= ? and e.at >= ? and e.event not in ('HEARTBEAT', 'BATTERY_LOW'))
            order by d.id limit ? for no key update of d""";

    private static final String EVENTS = """
            select device_id, generation, counter, event, late, at from watch_event
             where device_id = any(?::uuid[]) and received_at >= ? and at >= ? and event not in ('HEARTBEAT', 'BATTERY_LOW')
             order by at, generation, counter""";

    private static final String EVIDENCE_AT =
            "update watch_device set evidence_at = greatest(evidence_at, ?) where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Ledger ledger;

    Hindsight(Sql sql, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.clock = clock;
        this.ledger = ledger;
    }

    private record Said(WatchDeviceId device, Heard heard) {
        static Said of(Row row) throws SQLException {
            return new Said(
                    new WatchDeviceId(row.uuid("device_id")),
                    new Heard(
                            row.integer("generation"),
                            row.number("counter"),
                            row.constant("event", Signal.class),
                            row.flag("late") ? Outcome.LATE : Outcome.TAKEN,
                            row.instant("at")));
        }
    }

    /** Whether there may be something that is not in the ledger yet. */
    @Transactional
    boolean due(Incident incident, Incident.Part part) {
        return !sql.any(DONE, incident.id(), part.unit());
    }

    /** Writes down what some devices said, those after the last one in the order of ids; the last of them, none at the end. */
    @Transactional
    Optional<WatchDeviceId> write(Incident incident, Incident.Part part, WatchDeviceId last) {
        Instant since = incident.since();
        List<Device> devices = sql.list(
                DEVICES,
                Device::of,
                LocalDate.now(clock),
                part.path().value(),
                part.path().upper(),
                last,
                last,
                since,
                since,
                AT_A_TIME);
        if (devices.isEmpty()) {
            return Optional.empty();
        }
        Map<WatchDeviceId, List<Heard>> heard =
                sql.list(EVENTS, Said::of, devices.stream().map(Device::id).toList(), since, since).stream()
                        .collect(Collectors.groupingBy(
                                Said::device, Collectors.mapping(Said::heard, Collectors.toList())));
        append(devices, heard, since);
        return Optional.of(devices.get(devices.size() - 1).id());
    }

    /** The ledger is last, because everybody locks in this order. */
    private void append(List<Device> devices, Map<WatchDeviceId, List<Heard>> heard, Instant since) {
        Instant now = Instant.now(clock);
        List<NewEvidence> all = new ArrayList<>();
        List<Object[]> stands = new ArrayList<>();
        for (Device device : devices) {
            List<NewEvidence> said =
                    Testimony.inReality(device, heard.getOrDefault(device.id(), List.of()), since, now);
            said.stream()
                    .filter(each -> each.source() == Source.BULB)
                    .map(NewEvidence::at)
                    .max(Comparator.naturalOrder())
                    .ifPresent(at -> stands.add(new Object[] {at, device.id()}));
            all.addAll(said);
        }
        if (!stands.isEmpty()) {
            sql.batch(EVIDENCE_AT, stands);
        }
        if (!all.isEmpty()) {
            ledger.append(all);
        }
    }

    /** Writes down that it is done, once nobody can be hearing a device who does not know of the incident. */
    @Transactional
    void settle(Incident incident, Incident.Part part) {
        Instant now = Instant.now(clock);
        if (!now.isBefore(part.addedAt().plus(SETTLED))) {
            sql.update(SETTLE, incident.id(), part.unit(), now);
        }
    }
}
