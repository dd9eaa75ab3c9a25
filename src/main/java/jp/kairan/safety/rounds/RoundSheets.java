package jp.kairan.safety.rounds;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.access.IncidentId;
import jp.kairan.access.Policy;
import jp.kairan.access.UnitId;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.evidence.Incident;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import jp.kairan.safety.Sight;
import jp.kairan.safety.Sights;
import jp.kairan.safety.board.Details;

/** The door to the printed twins of rounds, for whoever walks there; 404 for anyone else, 400 for more than an association. */
@Singleton
class RoundSheets {
    private final Sights sights;
    private final Units units;
    private final Houses houses;
    private final HouseCodes codes;
    private final Phrases phrases;
    private final Audit audit;
    private final Clock clock;

    RoundSheets(
            Sights sights, Units units, Houses houses, HouseCodes codes, Phrases phrases, Audit audit, Clock clock) {
        this.sights = sights;
        this.units = units;
        this.houses = houses;
        this.codes = codes;
        this.phrases = phrases;
        this.audit = audit;
        this.clock = clock;
    }

    /** The sheet to keep in a drawer. */
    @Transactional
    public RoundSheet blank(Actor actor, UnitId id) {
        Unit unit = id == null ? widest(actor) : units.require(id);
        actor.requireOrHide(Action.SAFETY_ROUND, unit.path());
        return sheet(actor, unit, null, house -> true);
    }

    /** The sheet of a check; 409 a day after its end. */
    @Transactional
    public RoundSheet of(Actor actor, IncidentId id, UnitId unit) {
        Sight sight = sights.require(actor, id, Action.SAFETY_ROUND, unit);
        Incident incident = sight.incident();
        Details.requireOpen(incident, Instant.now(clock));
        return sheet(actor, sight.unit(), incident, house -> incident.covers(house.path()));
    }

    private RoundSheet sheet(Actor actor, Unit unit, Incident incident, Predicate<House> asked) {
        House.requireWalkable(unit);
        // On paper protected houses are for nobody, because paper is passed on.
        List<House> rows = houses.walk(unit.path()).stream()
                .filter(house -> asked.test(house) && !house.guarded() && house.walkedBy(actor))
                .toList();
        audit.note(
                actor,
                "RoundSheetPrinted",
                "UNIT",
                unit.id(),
                unit.id(),
                incident == null
                        ? Map.of("reason", Looks.Reason.SHEET, "households", rows.size())
                        : Map.of("check", incident.id(), "reason", Looks.Reason.SHEET, "households", rows.size()));
        return new RoundSheet(
                unit.name(),
                above(unit),
                incident != null && incident.drill(),
                incident == null ? null : incident.openedAt().atZone(clock.getZone()),
                Instant.now(clock).atZone(clock.getZone()),
                phrases.find("safety.help.call-119", Language.JA).text(),
                rows,
                codes::link);
    }

    private String above(Unit unit) {
        return unit.parent() == null ? "" : units.require(unit.parent()).name();
    }

    private Unit widest(Actor actor) {
        return actor.offices().stream()
                .filter(held -> Policy.permits(held.role(), held.kind(), Action.SAFETY_ROUND))
                .min(Comparator.comparingInt((Held held) -> held.path().value().length()))
                .map(held -> units.require(held.unit()))
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }
}
