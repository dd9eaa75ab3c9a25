package jp.kairan.watch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jp.kairan.evidence.Happenings;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.Moment;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Source;
import jp.kairan.kernel.Sql;

/** Keeps what a device said and draws the consequences, in one transaction that holds the device's row. */
@Singleton
class Hearing {
    private static final String KEEP = """
            insert into watch_event (device_id, generation, counter, event, late, at, received_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String KEPT =
            "select 1 from watch_event where device_id = ? and generation = ? and counter = ?";

    private static final String FORGOTTEN = "select 1 from watch_device where id = ? and forgotten >= ?";

    private static final String STAND = """
            update watch_device
               set counter = ?, seen = ?, heard_at = ?, lit = ?, lit_at = ?, life_at = ?, battery_low_at = ?, evidence_at = ?
             where id = ?""";

    private final Sql sql;
    private final Clock clock;
    private final Devices devices;
    private final Houses houses;
    private final Raising raising;
    private final Ledger ledger;

    Hearing(Sql sql, Clock clock, Devices devices, Houses houses, Raising raising, Ledger ledger) {
        this.sql = sql;
        this.clock = clock;
        this.devices = devices;
        this.houses = houses;
        this.raising = raising;
        this.ledger = ledger;
    }

    /**
     * Hears a device whose signature was checked.
     *
     * @param generation of the secret it was checked with: another one since is a signature refused
     * @param happenings of this moment
     */
    @Transactional
    Received hear(Envelope envelope, int generation, Happenings happenings) {
        Device device = devices.hold(envelope.device())
                .filter(found -> found.sealed() != null && found.generation() == generation)
                .orElseThrow(WatchProblem.SIGNATURE_REFUSED::problem);
        Instant now = Instant.now(clock);
        Outcome[] outcomes = new Outcome[envelope.events().size()];
        Window window = device.window();
        List<Heard> heard = new ArrayList<>();
        for (int i : inOrder(envelope)) {
            Envelope.Said said = envelope.events().get(i);
            outcomes[i] = window.judge(said.counter());
            if (outcomes[i] == Outcome.TOO_OLD && said.event() == Signal.HELP) {
                outcomes[i] = judgeByRows(device, said.counter(), heard);
            }
            window = window.with(said.counter());
            if (outcomes[i] == Outcome.TAKEN || outcomes[i] == Outcome.LATE) {
                Instant at = Moment.of(
                        said.at(),
                        envelope.sentAt(),
                        now,
                        device.registeredAt(),
                        Kind.SEEN,
                        said.event().status());
                heard.add(new Heard(generation, said.counter(), said.event(), outcomes[i], at));
            }
        }
        if (!heard.isEmpty()) {
            follow(device, window, heard, now, happenings);
        }
        return new Received(
                now,
                IntStream.range(0, outcomes.length)
                        .mapToObj(i ->
                                new Received.Result(envelope.events().get(i).counter(), outcomes[i]))
                        .toList());
    }

    /** Of a press of 助けて that the window cannot tell of: whoever called must not be lost, nor called for twice. */
    private Outcome judgeByRows(Device device, long counter, List<Heard> heard) {
        if (heard.stream().anyMatch(each -> each.counter() == counter)
                || sql.any(KEPT, device.id(), device.generation(), counter)) {
            return Outcome.REPEATED;
        }
        return sql.any(FORGOTTEN, device.id(), counter) ? Outcome.TOO_OLD : Outcome.LATE;
    }

    private void follow(Device device, Window window, List<Heard> heard, Instant now, Happenings happenings) {
        House house = houses.find(device.household()).orElseThrow();
        List<NewEvidence> evidence = house.gone() ? List.of() : Testimony.of(device, house, heard, happenings, now);
        Instant weak = evidence.stream()
                .filter(each -> each.source() == Source.BULB)
                .map(NewEvidence::at)
                .max(Comparator.naturalOrder())
                .orElse(device.evidenceAt());
        Course course = Course.of(device).after(heard);
        sql.update(
                STAND,
                window.highest(),
                window.seen(),
                now,
                course.lit(),
                course.litAt(),
                course.lifeAt(),
                course.batteryLowAt(),
                weak,
                device.id());
        sql.batch(
                KEEP,
                heard.stream()
                        .map(each -> new Object[] {
                            device.id(), device.generation(), each.counter(), each.signal(), each.late(), each.at(), now
                        })
                        .toList());
        boolean help = heard.stream().anyMatch(each -> each.signal() == Signal.HELP);
        if (help) {
            raising.raise(house, Reason.HELP, device.id());
        }
        if (!evidence.isEmpty()) {
            ledger.append(evidence);
        }
    }

    /** By counter, because the lamp is as the highest says; of one counter twice in a body the first counts. */
    private static List<Integer> inOrder(Envelope envelope) {
        return IntStream.range(0, envelope.events().size())
                .boxed()
                .sorted(Comparator.comparing(i -> envelope.events().get(i).counter()))
                .toList();
    }
}
