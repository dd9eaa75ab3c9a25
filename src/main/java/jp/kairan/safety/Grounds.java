package jp.kairan.safety;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.access.Policy;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.ProblemException;

/** Finds out where somebody may ask, and in whose name. */
@Singleton
class Grounds {
    private final Units units;

    Grounds(Units units) {
        this.units = units;
    }

    /**
     * The area in whose units the actor may ask, and the unit for which they do: 404 for units there are not, 403 for
     * units that are not theirs, 400 where one unit of theirs does not cover all of them.
     *
     * @param named in whose name, null for the narrowest office that covers the area
     * @param wanted empty for everyone under the unit in whose name it is
     */
    Ground of(Actor actor, UnitId named, List<UnitId> wanted) {
        List<Unit> area = area(actor, wanted);
        Unit unit = named == null ? narrowest(actor, area) : named(actor, named, area);
        return new Ground(unit, area.isEmpty() ? List.of(unit) : area);
    }

    /** Units in which the actor may ask, without those that lie under others. */
    List<Unit> area(Actor actor, List<UnitId> wanted) {
        List<Unit> all = new ArrayList<>();
        for (UnitId id : wanted.stream().distinct().toList()) {
            Unit unit = units.require(id);
            actor.require(Action.SAFETY_OPEN, unit.path());
            if (unit.kind() == UnitKind.ORGANISATION || !unit.open()) {
                throw KernelProblem.invalid(
                        "areas[" + wanted.indexOf(id) + "]", "団体や廃止された単位には安否確認を出せません / nobody lives under this unit");
            }
            all.add(unit);
        }
        return all.stream()
                .filter(unit -> all.stream()
                        .noneMatch(other -> !other.equals(unit) && other.path().covers(unit.path())))
                .toList();
    }

    /** The narrowest office by which the actor may ask in all of these places. */
    static Optional<Held> covering(Actor actor, List<UnitPath> paths) {
        return offices(actor).stream()
                .filter(held -> paths.stream().allMatch(held.path()::covers))
                .findFirst();
    }

    /** The offices by which the actor may ask, the narrowest first. */
    static List<Held> offices(Actor actor) {
        return actor.offices().stream()
                .filter(held -> Policy.permits(held.role(), held.kind(), Action.SAFETY_OPEN))
                .sorted(Comparator.comparingInt(
                        (Held held) -> -held.path().value().length()))
                .toList();
    }

    private Unit named(Actor actor, UnitId named, List<Unit> area) {
        Unit unit = units.require(named);
        actor.require(Action.SAFETY_OPEN, unit.path());
        if (unit.kind() == UnitKind.ORGANISATION || !unit.open()) {
            throw KernelProblem.invalid("unit", "団体や廃止された単位では安否確認を始められません / no unit that asks");
        }
        if (!area.stream().allMatch(each -> unit.path().covers(each.path()))) {
            throw beyond();
        }
        return unit;
    }

    private Unit narrowest(Actor actor, List<Unit> area) {
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return area.size() == 1 ? area.get(0) : units.root();
        }
        List<Held> offices = offices(actor);
        boolean unclear =
                area.isEmpty() && offices.stream().map(Held::unit).distinct().count() > 1;
        if (unclear) {
            throw KernelProblem.invalid("areas", "どの地域で行うかを指定してください / you hold several offices: say where");
        }
        return covering(actor, area.stream().map(Unit::path).toList())
                .map(held -> units.require(held.unit()))
                .orElseThrow(Grounds::beyond);
    }

    private static ProblemException beyond() {
        return KernelProblem.invalid("areas", "一つの単位に含まれる地域を指定してください / all of them must lie under one unit of yours");
    }
}
