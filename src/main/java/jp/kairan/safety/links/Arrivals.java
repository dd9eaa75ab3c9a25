package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.Actor;
import jp.kairan.access.Home;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.evidence.Author;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.Moment;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Stay;
import jp.kairan.gate.Attempts;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.safety.links.ArrivalRows.Own;

/** The door for whoever comes to a shelter, whether we know them or not. */
@Singleton
class Arrivals {
    private static final int A_DEVICE = 60;

    private final Doors doors;
    private final ArrivalRows rows;
    private final Incidents incidents;
    private final Units units;
    private final Ledger ledger;
    private final ArrivalNews news;
    private final Throng throng;
    private final Clock clock;
    /** One phone may write down a bus, and no more; never by network address, because all at a shelter share one. */
    private final Attempts tries = new Attempts(A_DEVICE, Duration.ofMinutes(10));

    Arrivals(
            Doors doors,
            ArrivalRows rows,
            Incidents incidents,
            Units units,
            Ledger ledger,
            ArrivalNews news,
            Throng throng,
            Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.incidents = incidents;
        this.units = units;
        this.ledger = ledger;
        this.news = news;
        this.throng = throng;
        this.clock = clock;
    }

    /** Writes somebody down; who is signed in counts for their household at once. */
    @Transactional
    Arrived arrive(Actor actor, NewArrival said) {
        ShelterId shelter = doors.at(said.code()).orElseThrow(KernelProblem.NOT_FOUND::problem);
        tries.take(said.device().toString());
        throng.enter(said.device(), shelter);
        Unit unit = association(said);
        Instant received = Instant.now(clock);
        Incident incident = incident(said, unit == null ? null : unit.path(), received);
        Instant at = Moment.of(
                said.at(),
                said.sentAt(),
                received,
                incident.since(),
                Kind.SEEN,
                said.status().status());
        ArrivalId id = ArrivalId.next();
        List<Own> own = own(actor, said, incident);
        boolean crowd = own.isEmpty() && throng.crowds(shelter);
        if (!rows.write(id, said, incident, shelter, crowd, at, received)) {
            Arrival known = rows.known(said).orElseThrow();
            return new Arrived(known.id(), Outcome.REPEATED, known.check(), known.drill(), known.household() != null);
        }
        if (own.isEmpty() && said.status().status().request()) {
            news.help(incident, shelter, id, said.status().status());
        }
        if (!own.isEmpty()) {
            Own first = own.get(0);
            boolean whole = said.wholeOf(first.living());
            rows.match(id, first.household(), whole ? null : first.resident(), received);
            // A person of two households is the same person in both; who is with them belongs to the first alone.
            ledger.append((whole ? own.subList(0, 1) : own)
                    .stream()
                            .map(one -> evidence(actor, said, incident, shelter, one, whole, at, received))
                            .toList());
        }
        return new Arrived(id, Outcome.RECORDED, incident.id(), incident.drill(), !own.isEmpty());
    }

    /** What somebody at a door has to know before they write; 404 for a code that hangs at none. */
    @Transactional
    DoorView view(String code) {
        ShelterId shelter = doors.at(code).orElseThrow(KernelProblem.NOT_FOUND::problem);
        Doors.Door door = doors.find(shelter).orElseThrow(KernelProblem.NOT_FOUND::problem);
        List<Incident> open =
                incidents.now().all().stream().filter(Incident::open).toList();
        boolean real = open.stream().anyMatch(each -> !each.drill());
        Optional<Incident> drill = open.stream()
                .filter(each -> !real && each.drill() && each.touches(door.path()))
                .findFirst();
        return new DoorView(door.name(), real, drill.map(Incident::id).orElse(null));
    }

    private static NewEvidence evidence(
            Actor actor,
            NewArrival said,
            Incident incident,
            ShelterId shelter,
            Own own,
            boolean whole,
            Instant at,
            Instant received) {
        return new NewEvidence(
                incident.world(),
                // Of one arrival several households may hear, and each needs a key of its own.
                Author.account(actor.me(), whole ? said.key() : Keyed.of(said.key(), own.resident())),
                own.household(),
                whole ? null : own.resident(),
                Kind.SEEN,
                said.status().status(),
                said.leaving() ? null : Stay.SHELTER,
                shelter,
                said.said(),
                said.comment(),
                null,
                whole ? Source.FAMILY : Source.SELF,
                at,
                received,
                List.of());
    }

    /** Where the caller lives; also a household of family elsewhere, where they say that they bring it whole. */
    private List<Own> own(Actor actor, NewArrival said, Incident incident) {
        if (actor.account().isEmpty()) {
            return List.of();
        }
        List<Home> asked = incident.drill()
                ? actor.homes().stream()
                        .filter(home -> incident.covers(home.path()))
                        .toList()
                : actor.homes();
        boolean bringing = Boolean.TRUE.equals(said.whole());
        return rows.mine(actor.me(), asked.stream().map(Home::household).toList(), LocalDate.now(clock)).stream()
                .filter(one -> bringing || !one.elsewhere())
                .toList();
    }

    private Unit association(NewArrival said) {
        if (said.unit() == null) {
            return null;
        }
        return units.find(said.unit())
                .filter(unit -> unit.kind() == UnitKind.ASSOCIATION)
                .orElseThrow(() -> KernelProblem.invalid("unit", "この町会はありません / is no association"));
    }

    /** The drill that is named; in reality the newest check of their association, or else the newest there is. */
    private Incident incident(NewArrival said, UnitPath unit, Instant now) {
        List<Incident> running = incidents.now().all().stream()
                .filter(each -> each.detailsOpen(now))
                .filter(each -> said.drill() == null
                        ? !each.drill()
                        : each.drill() && each.id().equals(said.drill()))
                .toList();
        Optional<Incident> theirs = running.stream()
                .filter(each -> unit != null && each.covers(unit))
                .findFirst();
        return theirs.or(() -> running.stream().filter(Incident::open).findFirst())
                .or(() -> running.stream().findFirst())
                .orElseThrow(LinkProblem.NO_CHECK_OPEN::problem);
    }
}
