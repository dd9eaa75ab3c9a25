package jp.kairan.safety;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kairan.access.UnitId;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;

/** What is asked in an area already, and what may not be asked there because of it; for who holds the lock of the checks. */
@Singleton
class AskedAlready {
    private final CheckRows rows;
    private final Incidents incidents;

    AskedAlready(CheckRows rows, Incidents incidents) {
        this.rows = rows;
        this.incidents = incidents;
    }

    /** A call for help on the screen of a drill would be heard by nobody. */
    void refuseBesideReality(boolean drill, List<UnitId> area) {
        if (drill && !rows.asking(false, area).isEmpty()) {
            throw SafetyProblem.REALITY_ASKED.problem();
        }
    }

    /** What is asked in an area already; refuses where the same unit asks in exactly the same. */
    List<Check> refuseTwice(boolean drill, UnitId unit, List<UnitId> area) {
        List<Check> asking = rows.asking(drill, area);
        asking.stream()
                .filter(check -> check.unit().equals(unit))
                .filter(check -> Set.copyOf(area).equals(areaOf(check)))
                .findFirst()
                .ifPresent(check -> {
                    throw SafetyProblem.ALREADY_OPEN.problem("The check " + check.id() + " asks there");
                });
        return asking;
    }

    private Set<UnitId> areaOf(Check check) {
        return incidents.require(check.id()).area().stream()
                .map(Incident.Part::unit)
                .collect(Collectors.toSet());
    }

    /** Since when the first of them asks, or this. */
    static Instant earliest(List<Check> asking, Instant since) {
        return Stream.concat(Stream.of(since), asking.stream().map(Check::since))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
