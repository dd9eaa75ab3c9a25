package jp.kairan.bookings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.KernelProblem;

/** The door through which units say what they lend. */
@Singleton
class Facilities {
    private final FacilityRepository facilities;
    private final Timetables timetables;
    private final Pieces pieces;
    private final Lending lending;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Facilities(
            FacilityRepository facilities,
            Timetables timetables,
            Pieces pieces,
            Lending lending,
            Units units,
            Audit audit,
            Clock clock) {
        this.facilities = facilities;
        this.timetables = timetables;
        this.pieces = pieces;
        this.lending = lending;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lends something from now on; 403 where the actor does not manage what the unit lends. */
    @Transactional
    FacilityId add(Actor actor, NewFacility wanted) {
        Unit unit = units.require(wanted.unit());
        actor.require(Action.FACILITY_MANAGE, unit.path());
        if (unit.kind() == UnitKind.GROUP || !unit.open()) {
            throw KernelProblem.invalid("unit", "班や閉じた団体では貸し出せません / neither a group nor a closed unit lends anything");
        }
        Terms terms = wanted.terms();
        requireInLine(unit, terms.openTo());
        timetables.check(wanted.timetable());
        Facility facility = new Facility(unit.id(), wanted.kind(), actor.me(), Instant.now(clock), terms);
        facilities.persist(facility);
        timetables.write(facility.id(), wanted.timetable());
        note(actor, "FacilityAdded", facility, Map.of("kind", facility.kind(), "quantity", facility.quantity()));
        return facility.id();
    }

    /** Says something else of it; bookings made stay. 409 where somebody changed it first or more is booked than is left. */
    @Transactional
    void change(Actor actor, FacilityId id, FacilityChange change) {
        lending.manageable(actor, id);
        Facility facility = facilities.lock(id);
        Terms old = facility.terms();
        Terms terms = change.over(old);
        if (!terms.openTo().equals(old.openTo())) {
            requireInLine(units.require(facility.unit()), terms.openTo());
        }
        facility.change(change.lockVersion(), terms);
        if (terms.quantity() < old.quantity()) {
            pieces.fit(facility, Instant.now(clock));
        }
        Timetable timetable = change.over(timetables.of(id));
        timetables.check(timetable);
        timetables.write(id, timetable);
        note(actor, "FacilityChanged", facility, Map.of("quantity", terms.quantity()));
    }

    /** Takes no more bookings; those made stay. 409 where it is retired already. */
    @Transactional
    void retire(Actor actor, FacilityId id) {
        lending.manageable(actor, id);
        Facility facility = facilities.lock(id);
        facility.retire();
        note(actor, "FacilityRetired", facility, Map.of());
    }

    /** Whom a unit may lend to: those under it, or under a unit on the way up or down; not another branch of the tree. */
    private void requireInLine(Unit unit, UnitId openTo) {
        boolean inLine = units.find(openTo)
                .filter(other -> other.path().covers(unit.path()) || unit.path().covers(other.path()))
                .isPresent();
        if (!inLine) {
            throw KernelProblem.invalid("openTo", "上か下の単位を選んでください / must be the unit, or one above or below it");
        }
    }

    private void note(Actor actor, String action, Facility facility, Map<String, ?> detail) {
        audit.note(actor, action, Facility.KIND, facility.id(), facility.unit(), detail);
    }
}
