package jp.kairan.safety.drills;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.evidence.Incident;
import jp.kairan.safety.Sight;
import jp.kairan.safety.Sights;
import jp.kairan.safety.board.Asked;
import jp.kairan.safety.board.Narrow;
import jp.kairan.safety.board.Picture;
import jp.kairan.safety.board.Pictures;

/** The door to what came of checks. Not in a transaction, because a picture follows what is committed in its own. */
@Singleton
class Scores {
    /** Drills are held once a year; half a year tells last year's from this year's. */
    private static final Duration LONG_AGO = Duration.ofDays(180);

    private static final int ALL = 2_000;

    private final Sights sights;
    private final Pictures pictures;
    private final Units units;
    private final ScoreRows rows;
    private final Missing missing;
    private final Clock clock;

    Scores(Sights sights, Pictures pictures, Units units, ScoreRows rows, Missing missing, Clock clock) {
        this.sights = sights;
        this.pictures = pictures;
        this.units = units;
        this.rows = rows;
        this.missing = missing;
        this.clock = clock;
    }

    /** What came of a check at a unit, or what is known by now while answers are taken; 404 for who may not watch it there. */
    ScoreSheet sheet(Actor actor, IncidentId id, UnitId unit) {
        Sight sight = sights.require(actor, id, Action.SAFETY_BOARD, unit);
        Optional<Instant> frozenAt = rows.frozenAt(id);
        return sheet(actor, sight, frozenAt, unreached(actor, sight));
    }

    /** The same without anybody's name. */
    ScoreSheet numbers(Actor actor, IncidentId id, UnitId unit) {
        return sheet(actor, sights.require(actor, id, Action.SAFETY_BOARD, unit), rows.frozenAt(id), null);
    }

    private ScoreSheet sheet(
            Actor actor, Sight sight, Optional<Instant> frozenAt, List<ScoreSheet.Unreached> unreached) {
        Incident incident = sight.incident();
        List<Unit> parts = parts(sight);
        Map<UnitId, Score> scores = frozenAt.isPresent()
                ? rows.scores(incident.id(), ids(sight.unit(), parts))
                : live(incident, sight.unit(), parts);
        boolean narrow = Narrow.appliesTo(actor, sight.unit());
        Compared compared = new Compared(sight.unit(), parts, narrow);
        List<Compared.Row> now = compared.rows(scores);
        List<ScoreLine> lines = earlier(incident, sight.unit())
                .map(before -> compared.lines(
                        now,
                        before.check(),
                        LocalDate.ofInstant(before.openedAt(), clock.getZone()),
                        compared.rows(rows.scores(before.check(), ids(sight.unit(), parts)))))
                .orElseGet(() -> compared.lines(now));
        return new ScoreSheet(
                incident.id(),
                incident.drill(),
                incident.openedAt(),
                incident.closedAt(),
                frozenAt.orElse(null),
                narrow,
                lines.get(0),
                lines.subList(1, lines.size()),
                unreached);
    }

    /** The units directly below that have to do with the check, as the board shows them. */
    private List<Unit> parts(Sight sight) {
        UnitKind below = switch (sight.unit().kind()) {
            case CITY -> UnitKind.FEDERATION;
            case FEDERATION -> UnitKind.ASSOCIATION;
            case ASSOCIATION -> UnitKind.GROUP;
            case GROUP, ORGANISATION -> null;
        };
        return below == null
                ? List.of()
                : units.below(sight.unit().id(), below, null, null, ALL).items().stream()
                        .filter(part -> sight.incident().touches(part.path()))
                        .toList();
    }

    private Map<UnitId, Score> live(Incident incident, Unit own, List<Unit> parts) {
        Picture picture = pictures.now(incident);
        return Stream.concat(Stream.of(own), parts.stream())
                .map(unit -> Score.of(incident, unit.id(), unit.path(), picture))
                .collect(Collectors.toMap(Score::unit, Function.identity()));
    }

    private Optional<ScoreRows.Earlier> earlier(Incident incident, Unit unit) {
        return rows.earlier(
                incident,
                unit.id(),
                incident.covers(unit.path()),
                incident.openedAt().minus(LONG_AGO));
    }

    /** Null for who may not see names, and from a day after the end on. */
    private List<ScoreSheet.Unreached> unreached(Actor actor, Sight sight) {
        Incident incident = sight.incident();
        boolean shown = actor.may(Action.SAFETY_NAMES, sight.unit().path())
                && sight.unit().kind() != UnitKind.CITY
                && sight.unit().kind() != UnitKind.FEDERATION
                && incident.detailsOpen(Instant.now(clock));
        if (!shown) {
            return null;
        }
        List<HouseholdId> households = pictures
                .now(incident)
                .households(sight.unit().path())
                .stream()
                .filter(asked -> !asked.shielded() && !asked.state().answered())
                .map(Asked::household)
                .toList();
        return missing.named(actor, sight, households);
    }

    private static List<UnitId> ids(Unit own, List<Unit> parts) {
        return Stream.concat(Stream.of(own), parts.stream()).map(Unit::id).toList();
    }
}
