package jp.kairan.safety;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.audit.Audit;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;

/**
 * What follows when a check is opened, spread or ended, whoever decides that. In the transaction of the caller, who holds
 * the lock of the checks and has seen that it may be done.
 */
@Singleton
class Moves {
    private static final String SUBJECT = "SAFETY_CHECK";

    private final CheckRows rows;
    private final Incidents incidents;
    private final CheckNews news;
    private final CheckDesk desk;
    private final Audit audit;

    Moves(CheckRows rows, Incidents incidents, CheckNews news, CheckDesk desk, Audit audit) {
        this.rows = rows;
        this.incidents = incidents;
        this.news = news;
        this.desk = desk;
        this.audit = audit;
    }

    /** Opens what was proposed or has just been written down. */
    Incident open(Actor actor, Check check, Instant since) {
        Incident incident = incidents.open(check.id(), check.drill(), check.unit(), since, check.area());
        rows.open(check.id(), incident.openedAt(), actor.account().orElse(null), incident.since());
        desk.settle(check);
        news.ask(actor, incident);
        desk.begun(check);
        note(
                actor,
                "CheckOpened",
                check,
                Map.of(
                        "question",
                        check.question(),
                        "drill",
                        check.drill(),
                        "since",
                        incident.since().toString(),
                        "areas",
                        check.area()));
        endDrills(actor, check, check.area());
        return incident;
    }

    /**
     * Asks in more units; what is asked there already changes nothing.
     *
     * @param lead who leads the check from now on
     * @return whether anything has changed
     */
    boolean spread(Actor actor, String action, Check check, Collection<UnitId> units, UnitId lead) {
        Incident before = incidents.require(check.id());
        Set<UnitId> asked = before.area().stream().map(Incident.Part::unit).collect(Collectors.toSet());
        List<UnitId> added =
                units.stream().filter(unit -> !asked.contains(unit)).toList();
        if (added.isEmpty() && lead.equals(check.lead())) {
            return false;
        }
        Incident now = incidents.widen(check.id(), added);
        rows.lead(check.id(), lead);
        touched(actor, check);
        news.askFurther(actor, before, now);
        note(actor, action, check, Map.of("areas", added, "lead", lead));
        endDrills(actor, check, added);
        return true;
    }

    /** Asks everybody once more. */
    void askAgain(Actor actor, Check check, Map<String, ?> detail) {
        touched(actor, check);
        news.askAgain(actor, check);
        note(actor, "CheckAskedAgain", check, detail);
    }

    /** Reality ends every drill that it meets, because a call for help on the screen of a drill would be heard by nobody. */
    private void endDrills(Actor actor, Check check, Collection<UnitId> area) {
        if (!check.drill()) {
            rows.asking(true, area).forEach(drill -> close(actor, drill, Map.of("drill", true, "reality", check.id())));
        }
    }

    /** Ends it. */
    void close(Actor actor, Check check) {
        close(actor, check, Map.of("drill", check.drill()));
    }

    private void close(Actor actor, Check check, Map<String, ?> detail) {
        Incident ended = incidents.close(check.id());
        rows.close(check.id(), ended.closedAt(), actor.account().orElse(null));
        desk.settle(check);
        news.over(actor, check, ended.closedAt());
        note(actor, "CheckClosed", check, detail);
    }

    /** A proposal is not followed. */
    void drop(Actor actor, Check check) {
        rows.move(check.id(), CheckState.DROPPED);
        desk.settle(check);
        note(actor, "CheckDropped", check, Map.of());
    }

    void note(Actor actor, String action, Check check, Map<String, ?> detail) {
        audit.note(actor, action, SUBJECT, check.id(), check.unit(), detail);
    }

    private void touched(Actor actor, Check check) {
        if (actor.account().isPresent()) {
            rows.touch(check.id());
        }
    }
}
