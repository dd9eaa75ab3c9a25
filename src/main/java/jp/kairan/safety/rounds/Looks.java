package jp.kairan.safety.rounds;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.audit.Audit;
import jp.kairan.evidence.Incident;
import jp.kairan.register.SupportMarks;
import jp.kairan.safety.Sight;

/** Looks at the people of houses: what is seen of them is read and noted in one transaction, with the reason. */
@Singleton
class Looks {
    private final Houses houses;
    private final SupportMarks marks;
    private final Audit audit;

    Looks(Houses houses, SupportMarks marks, Audit audit) {
        this.houses = houses;
        this.marks = marks;
        this.audit = audit;
    }

    /** Why somebody looked. */
    enum Reason {
        ROUND,
        SCAN,
        SHEET
    }

    /**
     * What somebody sees on a round.
     *
     * @param houses in the order in which one walks
     * @param people who lives in each of them
     * @param support those with somebody who needs help to get out
     */
    record Seen(List<House> houses, Map<HouseholdId, Map<ResidentId, Houses.Person>> people, Set<HouseholdId> support) {
        Map<ResidentId, Houses.Person> of(HouseholdId house) {
            return people.getOrDefault(house, Map.of());
        }
    }

    /** The houses of a unit that are asked and at which the actor knocks. */
    @Transactional
    public Seen round(Actor actor, Sight sight, Set<HouseholdId> asked) {
        List<House> walked = houses.walk(sight.unit().path()).stream()
                .filter(house -> asked.contains(house.id()) && house.walkedBy(actor))
                .toList();
        Map<HouseholdId, Map<ResidentId, Houses.Person>> people = new HashMap<>();
        houses.people(walked.stream().map(House::id).toList())
                .values()
                .forEach(person -> people.computeIfAbsent(person.household(), any -> new LinkedHashMap<>())
                        .put(person.id(), person));
        audit.note(
                actor,
                "HouseholdsSeen",
                "UNIT",
                sight.unit().id(),
                sight.unit().id(),
                Map.of("check", sight.incident().id(), "reason", Reason.ROUND, "households", walked.size()));
        return new Seen(walked, people, marks.needingSupport(actor, sight.unit().path(), sight.incident()));
    }

    /** The people of a house whose code was scanned; nobody is shown where nothing is asked. */
    @Transactional
    public Map<ResidentId, Houses.Person> scan(Actor actor, House house, List<Incident> running) {
        audit.note(
                actor,
                "HouseholdSeen",
                "HOUSEHOLD",
                house.id(),
                house.unit(),
                Map.of("checks", running.stream().map(Incident::id).toList(), "reason", Reason.SCAN));
        return running.isEmpty() ? Map.of() : houses.people(List.of(house.id()));
    }
}
