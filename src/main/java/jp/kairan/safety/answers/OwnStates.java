package jp.kairan.safety.answers;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.HouseholdState;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.PersonState;
import jp.kairan.evidence.States;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** The door to what is known of the caller's own family. */
@Singleton
class OwnStates {
    private static final String FAMILY = """
            select r.id, r.household_id, r.name, r.account_id, r.lives_elsewhere
              from resident r
             where r.household_id = any(?::uuid[]) and (r.left_on is null or r.left_on > ?)
             order by r.householder desc, r.birth_date nulls last, r.id""";

    private final Sql sql;
    private final Clock clock;
    private final Incidents incidents;
    private final Ledger ledger;
    private final States states;

    OwnStates(Sql sql, Clock clock, Incidents incidents, Ledger ledger, States states) {
        this.sql = sql;
        this.clock = clock;
        this.incidents = incidents;
        this.ledger = ledger;
        this.states = states;
    }

    private record Member(ResidentId resident, HouseholdId household, String name, boolean me, boolean elsewhere) {}

    /** The caller's households that are asked; 404 where none is. */
    @Transactional
    public OwnState of(Actor actor, IncidentId check) {
        Incident incident = incidents.find(check).orElseThrow(KernelProblem.NOT_FOUND::problem);
        List<HouseholdId> homes = actor.homes().stream()
                .filter(home -> incident.covers(home.path()))
                .map(home -> home.household())
                .toList();
        if (homes.isEmpty()) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        Map<HouseholdId, List<Member>> families =
                sql.list(FAMILY, row -> member(actor, row), homes, LocalDate.now(clock)).stream()
                        .collect(Collectors.groupingBy(Member::household));
        Map<HouseholdId, List<Evidence>> seen = ledger.of(incident.world(), homes, incident.since()).stream()
                .map(Entry::evidence)
                .collect(Collectors.groupingBy(Evidence::household));
        List<OwnState.House> houses = homes.stream()
                .map(home -> house(
                        home,
                        families.getOrDefault(home, List.of()),
                        seen.getOrDefault(home, List.of()),
                        incident.since()))
                .toList();
        return new OwnState(check, incident.drill(), Instant.now(clock), houses);
    }

    private OwnState.House house(HouseholdId home, List<Member> family, List<Evidence> seen, Instant since) {
        Map<ResidentId, Member> known = new LinkedHashMap<>();
        family.forEach(member -> known.put(member.resident, member));
        List<ResidentId> present = family.stream()
                .filter(member -> !member.elsewhere)
                .map(Member::resident)
                .toList();
        HouseholdState state = states.now(present, seen, since);
        List<OwnState.Person> people = known.values().stream()
                .filter(member -> state.members().containsKey(member.resident))
                .map(member -> person(member, state.members().get(member.resident)))
                .toList();
        return new OwnState.House(home, state.status(), state.completeness(), state.flags(), state.requests(), people);
    }

    private static OwnState.Person person(Member member, PersonState state) {
        return OwnState.Person.of(member.resident, member.name, member.me, state);
    }

    private static Member member(Actor actor, Row row) throws SQLException {
        return new Member(
                new ResidentId(row.uuid("id")),
                new HouseholdId(row.uuid("household_id")),
                row.text("name"),
                actor.me().value().equals(row.uuid("account_id")),
                row.flag("lives_elsewhere"));
    }
}
