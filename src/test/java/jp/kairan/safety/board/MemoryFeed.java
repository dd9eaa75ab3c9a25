package jp.kairan.safety.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.Incident;

/** A register and a ledger in memory, for tests; pages are short so that there are many. */
final class MemoryFeed implements Feed {
    private static final int PAGE = 7;

    final List<House> houses = new CopyOnWriteArrayList<>();
    final List<Evidence> ledger = new CopyOnWriteArrayList<>();
    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger rosters = new AtomicInteger();
    final AtomicInteger pieces = new AtomicInteger();
    final AtomicInteger lookups = new AtomicInteger();
    final Map<HouseholdId, UnitPath> elsewhere = new ConcurrentHashMap<>();
    volatile Runnable beforeRead = () -> {};
    volatile Runnable beforeLookup = () -> {};
    volatile Runnable afterRoster = () -> {};
    volatile UUID broken;

    record House(HouseholdId id, UnitId unit, UnitPath path, boolean shielded, List<ResidentId> members) {}

    @Override
    public Roster roster(Incident incident) {
        rosters.incrementAndGet();
        Roster.Draft draft = new Roster.Draft();
        List<House> asked = new ArrayList<>(houses);
        asked.removeIf(house -> !incident.covers(house.path()));
        asked.sort(Comparator.comparing(house -> house.path().value()));
        asked.forEach(house ->
                house.members().forEach(member -> draft.resident(house.id().value(), member.value())));
        asked.forEach(house -> draft.household(
                house.id().value(), house.unit().value(), house.path().value(), house.shielded()));
        Roster roster = draft.done();
        afterRoster.run();
        return roster;
    }

    @Override
    public long head(UUID world) {
        return ledger.size();
    }

    @Override
    public Map<HouseholdId, UnitPath> places(Collection<HouseholdId> households) {
        beforeLookup.run();
        lookups.addAndGet(households.size());
        Map<HouseholdId, UnitPath> places = new HashMap<>(elsewhere);
        houses.forEach(house -> places.put(house.id(), house.path()));
        places.keySet().retainAll(Set.copyOf(households));
        return places;
    }

    @Override
    public Piece after(UUID world, long no, Instant since) {
        if (world.equals(broken)) {
            throw new IllegalStateException("broken");
        }
        reads.incrementAndGet();
        beforeRead.run();
        List<Evidence> found = ledger.stream()
                .filter(each -> each.no() > no && !each.at().isBefore(since))
                .limit(PAGE)
                .toList();
        pieces.addAndGet(found.size());
        long last = found.isEmpty() ? no : found.get(found.size() - 1).no();
        return new Piece(found, last, found.size() == PAGE);
    }

    @Override
    public List<Evidence> of(UUID world, Collection<HouseholdId> households, Instant since) {
        return ledger.stream()
                .filter(each ->
                        households.contains(each.household()) && !each.at().isBefore(since))
                .toList();
    }
}
