package jp.kairan.watch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.kairan.evidence.Author;
import jp.kairan.evidence.AuthorKind;
import jp.kairan.evidence.Happenings;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;

/**
 * What the events of a device say in an incident. In reality: a press what was pressed, a lamp a weak sign, and that not
 * more often than anybody can use. In a drill, where nothing real is open, only a press of 無事 on a device that takes part:
 * whoever presses 助けて in a drill may mean it, and the team is told instead. What happened before the incident says nothing.
 */
final class Testimony {
    private static final Duration BETWEEN_WEAK = Duration.ofMinutes(10);

    private Testimony() {}

    static List<NewEvidence> of(Device device, House house, List<Heard> heard, Happenings happenings, Instant now) {
        List<Incident> real = happenings.real(house.path());
        if (!real.isEmpty()) {
            Instant since =
                    real.stream().map(Incident::since).min(Instant::compareTo).orElseThrow();
            return inReality(device, heard, since, now);
        }
        return device.drills() ? inDrills(device, house, heard, happenings, now) : List.of();
    }

    /** What they say in reality since then, in the order in which it happened. */
    static List<NewEvidence> inReality(Device device, List<Heard> heard, Instant since, Instant now) {
        List<NewEvidence> said = new ArrayList<>();
        Instant weak = silentSince(device) ? null : device.evidenceAt();
        for (Heard each : heard) {
            if (each.at().isBefore(since)) {
                continue;
            }
            if (each.signal() == Signal.SAFE) {
                said.add(piece(Incident.REALITY, device, each, Status.SAFE, Source.BUTTON, now));
            } else if (each.signal() == Signal.HELP) {
                said.add(piece(Incident.REALITY, device, each, Status.HELP, Source.BUTTON, now));
            } else if (each.signal().weak()
                    && device.state() == DeviceState.ACTIVE
                    && (weak == null || !each.at().isBefore(weak.plus(BETWEEN_WEAK)))) {
                weak = each.at();
                said.add(piece(Incident.REALITY, device, each, Status.SAFE, Source.BULB, now));
            }
        }
        return said;
    }

    private static List<NewEvidence> inDrills(
            Device device, House house, List<Heard> heard, Happenings happenings, Instant now) {
        return happenings.all().stream()
                .filter(each -> each.open() && each.drill() && each.covers(house.path()))
                .flatMap(drill -> heard.stream()
                        .filter(each ->
                                each.signal() == Signal.SAFE && !each.at().isBefore(drill.since()))
                        .map(each -> piece(drill.world(), device, each, Status.SAFE, Source.BUTTON, now)))
                .toList();
    }

    /** That nobody did anything with a device for too long; once for each silence. */
    static NewEvidence silence(Device device, Instant now) {
        return NewEvidence.seen(
                Incident.REALITY,
                author(device, "silent:" + now),
                device.household(),
                null,
                Status.UNCONFIRMED,
                Source.BULB,
                now,
                now);
    }

    private static boolean silentSince(Device device) {
        return device.silentAt() != null
                && (device.evidenceAt() == null || device.silentAt().isAfter(device.evidenceAt()));
    }

    private static NewEvidence piece(
            UUID world, Device device, Heard heard, Status status, Source source, Instant now) {
        return NewEvidence.seen(
                world,
                author(device, heard.generation() + ":" + heard.counter()),
                device.household(),
                null,
                status,
                source,
                heard.at(),
                now);
    }

    /** The key comes of the counter, so that an event that is sent twice is one piece of evidence. */
    private static Author author(Device device, String name) {
        UUID key = UUID.nameUUIDFromBytes((device.id() + ":" + name).getBytes(StandardCharsets.UTF_8));
        return new Author(AuthorKind.DEVICE, device.id().value(), key);
    }
}
