package jp.kairan.safety;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.access.IncidentId;
import jp.kairan.access.Policy;
import jp.kairan.access.UnitId;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.kernel.KernelProblem;

/** The door to checks for officers: what of a check somebody may see or do, and where. */
@Singleton
public class Sights {
    private final Incidents incidents;
    private final Units units;

    Sights(Incidents incidents, Units units) {
        this.incidents = incidents;
        this.units = units;
    }

    /**
     * The check and the unit, for who may do this there. 404 where they may not, where the check has nothing to do with the
     * unit, and where there is no such check: nobody learns that another association asks.
     *
     * @param unit null for the widest unit for which the actor may do it and with which the check has to do
     */
    @Transactional
    public Sight require(Actor actor, IncidentId id, Action action, UnitId unit) {
        Incident incident = incidents.now().find(id).orElseGet(() -> incidents.require(id));
        Unit place = unit == null ? units.require(widest(actor, action, incident)) : units.require(unit);
        actor.requireOrHide(action, place.path());
        if (!incident.touches(place.path())) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return new Sight(incident, place);
    }

    private static UnitId widest(Actor actor, Action action, Incident incident) {
        return actor.offices().stream()
                .filter(held -> Policy.permits(held.role(), held.kind(), action))
                .filter(held -> incident.touches(held.path()))
                .min(Comparator.comparingInt((Held held) -> held.path().value().length()))
                .map(Held::unit)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }
}
