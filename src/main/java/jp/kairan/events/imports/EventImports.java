package jp.kairan.events.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Violation;

/** The door to imports of the municipal list of events. */
@Singleton
class EventImports {
    private final Units units;
    private final CityEvents events;
    private final Audit audit;
    private final Clock clock;

    EventImports(Units units, CityEvents events, Audit audit, Clock clock) {
        this.units = units;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Checks a list against what earlier ones laid down at a unit and, if asked to, makes the difference: refused rows are
     * left out, everything else is laid down. Nothing is where the file as a whole is refused.
     */
    @Transactional
    EventImport take(Actor actor, UnitId unitId, byte[] file, boolean apply) {
        Unit unit = units.require(unitId);
        actor.require(Action.EVENT_IMPORT, unit.path());
        if (!unit.open() || unit.kind() == UnitKind.GROUP || unit.kind() == UnitKind.ORGANISATION) {
            throw KernelProblem.INVALID
                    .problem()
                    .with(List.of(
                            new Violation("unit", "市・校下・町会を選んでください / a city, federation or association that lives")));
        }
        EventList list = EventList.read(file, clock.getZone());
        if (!list.whole()) {
            EventImport.Counts none = new EventImport.Counts(0, 0, 0, list.refused(), 0);
            return new EventImport(false, none, list.ignored(), listed(list.reports()), List.of());
        }
        return difference(actor, unitId, list, apply);
    }

    private EventImport difference(Actor actor, UnitId unit, EventList list, boolean apply) {
        Instant now = Instant.now(clock);
        events.alone(unit);
        Map<String, CityEvents.Known> known = events.known(unit, list.keys());
        List<RowReport> reports = new ArrayList<>(list.reports());
        List<Listing> added = new ArrayList<>();
        List<Listing> changed = new ArrayList<>();
        for (Listing listing : list.listings()) {
            CityEvents.Known before = known.get(listing.key());
            if (before == null) {
                added.add(listing);
            } else if (before.cancelled()) {
                if (!listing.calledOff()) {
                    reports.add(RowReport.remark(listing.line(), Columns.STATE, RowReason.ALREADY_CANCELLED));
                }
            } else if (before.repeats()) {
                reports.add(RowReport.remark(listing.line(), Columns.NO, RowReason.REPEATS_HERE));
            } else if (listing.calledOff() || !before.content().equals(listing.content())) {
                changed.add(listing);
            }
        }
        List<EventImport.Missing> missing = events.missing(unit, list.keys(), now);
        EventImport.Counts counts = new EventImport.Counts(
                added.size(),
                changed.size(),
                list.listings().size() - added.size() - changed.size(),
                list.refused(),
                missing.size());
        if (apply) {
            events.add(unit, actor.me(), added, now);
            changed.forEach(listing -> events.change(known.get(listing.key()), listing, now));
            audit.note(actor, "EventsImported", "UNIT", unit, unit, Map.of("counts", counts));
        }
        reports.sort(Comparator.comparingLong(RowReport::line));
        return new EventImport(apply, counts, list.ignored(), listed(reports), listed(missing));
    }

    private static <T> List<T> listed(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(all.size(), EventImport.LISTED)));
    }
}
