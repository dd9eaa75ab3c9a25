package jp.kairan.safety;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.States;
import jp.kairan.kernel.Sql;

/** Keeps a check from ending over households that still wait for help. */
@Singleton
class OpenRequests {
    /** Whoever has asked for help, who has moved out since included; few in any city, and found by an index of their own. */
    private static final String ASKED = """
            select distinct h.id
              from evidence e
              join household h on h.id = e.household_id
              join unit u on u.id = h.unit_id
              join unnest(?::text[], ?::text[]) a (low, high) on u.path >= a.low and u.path < a.high
             where e.world = ? and e.at >= ? and e.status in ('HELP', 'URGENT') and (? or not h.protected)""";

    private static final String MEMBERS = """
            select household_id, id from resident
             where household_id = any(?::uuid[]) and not lives_elsewhere and (left_on is null or left_on > ?)""";

    private final Sql sql;
    private final Ledger ledger;
    private final States states;
    private final Clock clock;

    OpenRequests(Sql sql, Ledger ledger, States states, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.states = states;
        this.clock = clock;
    }

    /** Refuses with 409 where somebody waits for help; protected households count for who may see them. */
    void refuse(Actor actor, Incident incident, UnitPath lead) {
        long waiting = households(incident, actor.may(Action.PROTECTED_READ, lead));
        if (waiting > 0) {
            throw SafetyProblem.HELP_OPEN.problem("Requests for help of " + waiting + " households stand open");
        }
    }

    private long households(Incident incident, boolean guarded) {
        List<UnitPath> area = incident.area().stream().map(Incident.Part::path).toList();
        List<HouseholdId> asked = sql.list(
                ASKED,
                row -> new HouseholdId(row.uuid("id")),
                area.stream().map(UnitPath::value).toList(),
                area.stream().map(UnitPath::upper).toList(),
                incident.world(),
                incident.since(),
                guarded);
        Map<HouseholdId, List<ResidentId>> members = members(asked);
        return said(incident, asked).entrySet().stream()
                .filter(each -> !states.now(
                                members.getOrDefault(each.getKey(), List.of()), each.getValue(), incident.since())
                        .requests()
                        .isEmpty())
                .count();
    }

    private Map<HouseholdId, List<Evidence>> said(Incident incident, Collection<HouseholdId> households) {
        Map<HouseholdId, List<Evidence>> said = new HashMap<>();
        for (Entry entry : ledger.of(incident.world(), households, incident.since())) {
            Evidence each = entry.evidence();
            said.computeIfAbsent(each.household(), any -> new ArrayList<>()).add(each);
        }
        return said;
    }

    /** Who lives there, because whoever lives alone may take back more than others may. */
    private Map<HouseholdId, List<ResidentId>> members(Collection<HouseholdId> households) {
        Map<HouseholdId, List<ResidentId>> members = new HashMap<>();
        sql.list(
                        MEMBERS,
                        row -> Map.entry(new HouseholdId(row.uuid("household_id")), new ResidentId(row.uuid("id"))),
                        households,
                        LocalDate.now(clock))
                .forEach(each -> members.computeIfAbsent(each.getKey(), any -> new ArrayList<>())
                        .add(each.getValue()));
        return members;
    }
}
