package jp.kairan.safety.board;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.directory.Unit;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Fresh;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.safety.Sight;
import jp.kairan.safety.Sights;

/** The door to boards. Not in a transaction, because a picture follows what is committed in transactions of its own. */
@Singleton
class Boards {
    /** Units come and go rarely, and a board is looked at every second. */
    private static final Duration LAYOUT = Duration.ofSeconds(30);

    private final Sights sights;
    private final Incidents incidents;
    private final Pictures pictures;
    private final Layouts layouts;
    private final Clock clock;
    private final Map<UnitId, Fresh<Layout>> kept = new ConcurrentHashMap<>();

    Boards(Sights sights, Incidents incidents, Pictures pictures, Layouts layouts, Clock clock) {
        this.sights = sights;
        this.incidents = incidents;
        this.pictures = pictures;
        this.layouts = layouts;
        this.clock = clock;
    }

    /** The board of a unit; 404 to who may not see it, 409 a week after the end. */
    Board read(Actor actor, IncidentId check, UnitId unit) {
        Sight sight = sight(actor, check, unit);
        return board(sight.incident(), sight.unit(), narrow(actor, sight.unit()));
    }

    /** The check and the unit for who may watch it; 404 to everyone else, 409 a week after the end. */
    Sight sight(Actor actor, IncidentId check, UnitId unit) {
        Sight sight = sights.require(actor, check, Action.SAFETY_BOARD, unit);
        Details.requireLive(sight.incident(), clock.instant());
        return sight;
    }

    /** The board as everybody sees it who may watch it so. */
    Board watched(IncidentId check, Unit unit, boolean narrow) {
        return board(incidents.now().find(check).orElseGet(() -> incidents.require(check)), unit, narrow);
    }

    /** Whether small numbers are withheld: from everybody but who may see the names there because of an office there. */
    static boolean narrow(Actor actor, Unit unit) {
        return Narrow.appliesTo(actor, unit);
    }

    /** The associations at a federation or the city in which nobody has answered. */
    Page<Unstarted> unstarted(Actor actor, IncidentId check, UnitId unit, Cursor from, int limit) {
        Sight sight = sight(actor, check, unit);
        if (sight.unit().kind() != UnitKind.CITY && sight.unit().kind() != UnitKind.FEDERATION) {
            throw KernelProblem.invalid("unit", "市か校下（地区）を指定してください / the city or a federation");
        }
        Picture picture = pictures.now(sight.incident());
        List<Layout.Association> waiting = layout(sight.unit()).associations().stream()
                .filter(each -> from == null || each.path().value().compareTo(from.key()) > 0)
                .filter(each -> waits(picture.tally(each.path())))
                .limit(limit + 1L)
                .toList();
        return Page.of(waiting, limit, (Layout.Association each) -> each.path().value())
                .map(each -> new Unstarted(
                        each.unit(), each.name(), picture.tally(each.path()).households()));
    }

    private Layout layout(Unit unit) {
        return kept.computeIfAbsent(unit.id(), id -> new Fresh<>(() -> layouts.of(unit), LAYOUT, clock))
                .get();
    }

    private Board board(Incident incident, Unit unit, boolean narrow) {
        Picture picture = pictures.now(incident);
        Layout layout = layout(unit);
        List<Line> lines = lines(incident, unit, layout, picture);
        Line own = line(unit, layout, picture);
        Narrow numbers = narrow
                ? Narrow.of(own.bounded(), lines.stream().map(Line::bounded).toList())
                : null;
        List<BoardRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            rows.add(row(line, narrow ? numbers.part(i) : Shown.of(line.tally), picture));
        }
        return new Board(
                incident.id(),
                incident.drill(),
                incident.open() ? Board.State.OPEN : Board.State.CLOSED,
                incident.openedAt(),
                picture.at(),
                narrow,
                row(own, narrow ? numbers.own() : Shown.of(own.tally), picture),
                rows);
    }

    /**
     * A row as it is.
     *
     * @param associations below it
     * @param waiting those of them in which nobody has answered
     */
    private record Line(Unit unit, boolean outside, Tally tally, int associations, List<Tally> waiting) {
        /** With what the row tells beside its numbers, and the list of those that wait. */
        Bounded bounded() {
            Bounded started = Bounded.started(tally);
            int idle = waiting.stream().mapToInt(Tally::households).sum();
            return new Bounded(
                    tally,
                    Math.max(started.least(), associations - waiting.size()),
                    Math.min(started.most(), tally.households() - idle));
        }
    }

    private static List<Line> lines(Incident incident, Unit unit, Layout layout, Picture picture) {
        List<Line> lines = new ArrayList<>();
        Tally rest = picture.tally(unit.path());
        for (Unit part : layout.parts()) {
            if (incident.touches(part.path())) {
                Tally tally = picture.tally(part.path());
                rest = rest.without(tally);
                lines.add(line(part, layout, picture));
            }
        }
        if (unit.kind() == UnitKind.FEDERATION && rest.households() > 0) {
            lines.add(new Line(unit, true, rest, 0, List.of()));
        }
        return lines;
    }

    private static Line line(Unit unit, Layout layout, Picture picture) {
        List<Tally> below = layout.associations().stream()
                .filter(each -> unit.path().covers(each.path()))
                .map(each -> picture.tally(each.path()))
                .filter(tally -> tally.households() > 0)
                .toList();
        return new Line(
                unit,
                false,
                picture.tally(unit.path()),
                below.size(),
                below.stream().filter(Boards::waits).toList());
    }

    private static BoardRow row(Line line, Shown shown, Picture picture) {
        return new BoardRow(
                line.unit.id(),
                line.unit.name(),
                line.unit.kind(),
                line.outside,
                shown,
                shown.percent(),
                shown.answered() == null || line.outside ? null : picture.clock(line.unit.path()),
                line.tally.answered() > 0,
                line.associations,
                line.waiting.size());
    }

    private static boolean waits(Tally tally) {
        return tally.households() > 0 && tally.answered() == 0;
    }
}
