package jp.kairan.admin;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.access.Policy;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Fresh;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.safety.board.Narrow;
import jp.kairan.safety.board.Tally;

/** The door to the figures of adoption. Not in a transaction, because the count is kept and made in one of its own. */
@Singleton
class Adoptions {
    /** It takes a second or two at the size of a city, and nobody decides by the second here. */
    private static final Duration AGE = Duration.ofMinutes(1);

    /** More than any unit of a city has directly below it. */
    private static final int ALL = 10_000;

    private final Units units;
    private final Fresh<AdoptionRows.Count> kept;

    Adoptions(Units units, AdoptionRows rows, Clock clock) {
        this.units = units;
        this.kept = new Fresh<>(rows::count, AGE, clock);
    }

    /**
     * The figures of a unit; 404 where there is none, 403 where no office of the actor's permits it.
     *
     * @param wanted null for the widest unit of the actor
     */
    Adoption read(Actor actor, UnitId wanted) {
        Unit unit = units.require(wanted == null ? widest(actor) : wanted);
        actor.require(Action.TALLY_READ, unit.path());
        AdoptionRows.Count count = kept.get();
        List<Line> lines = lines(unit, count.lines());
        Figures own = sum(count.lines(), unit.path(), unit.kind() == UnitKind.CITY);
        boolean narrowed = Narrow.appliesTo(actor, unit);
        Shown shown = new Shown(own, lines.stream().map(Line::figures).toList(), narrowed);
        List<Adoption.Line> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            rows.add(shown.part(i, line.unit, line.outside, line.figures));
        }
        return new Adoption(
                unit.id(), unit.name(), unit.kind(), count.at(), narrowed, shown.own(unit, own), List.copyOf(rows));
    }

    private static UnitId widest(Actor actor) {
        return actor.offices().stream()
                .filter(held -> held.kind() != UnitKind.ORGANISATION)
                .filter(held -> Policy.permits(held.role(), held.kind(), Action.TALLY_READ))
                .min(Comparator.comparing(held -> held.path().value().length()))
                .map(Held::unit)
                .orElseThrow(KernelProblem.FORBIDDEN::problem);
    }

    private record Line(Unit unit, boolean outside, Figures figures) {}

    private List<Line> lines(Unit unit, List<AdoptionRows.Line> counted) {
        UnitKind below = switch (unit.kind()) {
            case CITY -> UnitKind.FEDERATION;
            case FEDERATION -> UnitKind.ASSOCIATION;
            case ASSOCIATION -> UnitKind.GROUP;
            case GROUP, ORGANISATION -> null;
        };
        List<Line> lines = new ArrayList<>();
        if (below == null) {
            return lines;
        }
        List<AdoptionRows.Line> here =
                counted.stream().filter(line -> unit.path().covers(line.path())).toList();
        Figures rest = sum(here, unit.path(), false);
        for (Unit part : units.below(unit.id(), below, null, null, ALL).items()) {
            Figures figures = sum(here, part.path(), false);
            rest = rest.minus(figures);
            lines.add(new Line(part, false, figures));
        }
        if (unit.kind() == UnitKind.FEDERATION && rest.households() > 0) {
            lines.add(new Line(unit, true, rest));
        }
        return lines;
    }

    private static Figures sum(List<AdoptionRows.Line> lines, UnitPath path, boolean withGuarded) {
        return lines.stream()
                .filter(line -> withGuarded || !line.guarded())
                .filter(line -> path.covers(line.path()))
                .map(AdoptionRows.Line::figures)
                .reduce(Figures.NONE, Figures::plus);
    }

    /** The numbers as they may be shown: each kind of them withheld for itself, by the rule of the safety board. */
    private record Shown(Numbers accounts, Numbers reachable, Numbers readers, Numbers drill) {
        Shown(Figures own, List<Figures> parts, boolean narrowed) {
            this(
                    Numbers.of(own, parts, narrowed, Figures::accounts, Figures::households),
                    Numbers.of(own, parts, narrowed, Figures::reachable, Figures::households),
                    Numbers.of(own, parts, narrowed, Figures::readers, Figures::households),
                    Numbers.of(own, parts, narrowed, Figures::answered, Figures::asked));
        }

        Adoption.Line own(Unit unit, Figures figures) {
            return line(unit, false, figures, accounts.own, reachable.own, readers.own, drill.own);
        }

        Adoption.Line part(int at, Unit unit, boolean outside, Figures figures) {
            return line(
                    unit,
                    outside,
                    figures,
                    accounts.parts.get(at),
                    reachable.parts.get(at),
                    readers.parts.get(at),
                    drill.parts.get(at));
        }

        private static Adoption.Line line(
                Unit unit,
                boolean outside,
                Figures figures,
                Number accounts,
                Number reachable,
                Number readers,
                Number answered) {
            return new Adoption.Line(
                    unit.id(),
                    unit.name(),
                    unit.kind(),
                    outside,
                    figures.households(),
                    Adoption.Share.of(accounts.shown, figures.households()),
                    Adoption.Share.of(reachable.shown, figures.households()),
                    Adoption.Share.of(readers.shown, figures.households()),
                    Adoption.DrillShare.of(answered.shown, figures.asked()));
        }
    }

    /** A number, null where it is withheld. */
    private record Number(Integer shown) {}

    private record Numbers(Number own, List<Number> parts) {
        static Numbers of(
                Figures own,
                List<Figures> parts,
                boolean narrowed,
                ToIntFunction<Figures> some,
                ToIntFunction<Figures> all) {
            if (!narrowed) {
                return new Numbers(
                        new Number(some.applyAsInt(own)),
                        parts.stream()
                                .map(part -> new Number(some.applyAsInt(part)))
                                .toList());
            }
            Narrow narrow = Narrow.of(
                    tally(own, some, all),
                    parts.stream().map(part -> tally(part, some, all)).toList());
            List<Number> shown = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                shown.add(new Number(narrow.part(i).safe()));
            }
            return new Numbers(new Number(narrow.own().safe()), List.copyOf(shown));
        }

        /** Yes and no, as a board counts who is safe and who was not seen. */
        private static Tally tally(Figures figures, ToIntFunction<Figures> some, ToIntFunction<Figures> all) {
            int yes = some.applyAsInt(figures);
            int whole = all.applyAsInt(figures);
            return new Tally(whole, yes, yes, 0, 0, 0, 0, 0, whole - yes, 0);
        }
    }
}
