package jp.kairan.safety.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.Fold;
import jp.kairan.evidence.HouseholdState;
import jp.kairan.evidence.Incident;

/**
 * A picture as the memory of this replica holds it: the roster, what is known of those of whom something was said, and the
 * numbers of every unit.
 */
final class Snapshot implements Picture {
    private static final Tally NOBODY = new Counts().tally();

    private final Incident incident;
    private final Roster roster;
    private final Blocks<Known> known;
    private final Blocks<Tally> tallies;
    private final Instant at;
    private final Duration fresh;
    private final Map<UnitPath, AnswerClock> clocks;

    private Snapshot(
            Incident incident,
            Roster roster,
            Blocks<Known> known,
            Blocks<Tally> tallies,
            Instant at,
            Duration fresh,
            Map<UnitPath, AnswerClock> clocks) {
        this.incident = incident;
        this.roster = roster;
        this.known = known;
        this.tallies = tallies;
        this.at = at;
        this.fresh = fresh;
        this.clocks = clocks;
    }

    /** How it looks before anybody has said anything. */
    static Snapshot blank(Incident incident, Roster roster, Duration fresh) {
        Nodes nodes = roster.nodes();
        Counts[] counts = new Counts[nodes.size()];
        for (int node = 0; node < counts.length; node++) {
            counts[node] = new Counts();
        }
        for (int house = 0; house < roster.size(); house++) {
            for (int node = roster.place(house).node(); node >= 0; node = nodes.parent(node)) {
                if (!roster.shielded(house) || nodes.parent(node) < 0) {
                    counts[node].add(null, 1);
                }
            }
        }
        Blocks.Draft<Tally> tallies = Blocks.<Tally>empty(counts.length).change();
        for (int node = 0; node < counts.length; node++) {
            tallies.set(node, counts[node].tally());
        }
        return new Snapshot(
                incident,
                roster,
                Blocks.empty(roster.size()),
                tallies.done(),
                Instant.MIN,
                fresh,
                new ConcurrentHashMap<>());
    }

    /** The same where nothing has been said since. */
    Snapshot still(Incident present, Instant now) {
        return new Snapshot(present, roster, known, tallies, now, fresh, clocks);
    }

    /** The same with what has been said since. */
    Snapshot changed(Blocks<Known> knownNow, Blocks<Tally> talliesNow, Instant now) {
        return new Snapshot(incident, roster, knownNow, talliesNow, now, fresh, new ConcurrentHashMap<>());
    }

    Incident incident() {
        return incident;
    }

    Roster roster() {
        return roster;
    }

    Blocks<Known> known() {
        return known;
    }

    Blocks<Tally> tallies() {
        return tallies;
    }

    /** The state of a household by what was said of it. */
    HouseholdState fold(int house, List<Evidence> evidence, Instant now) {
        return Fold.household(roster.members(house), evidence, incident.since(), now, fresh);
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public Optional<Asked> household(HouseholdId household) {
        int house = roster.find(household);
        return house < 0 ? Optional.empty() : Optional.of(asked(house));
    }

    @Override
    public List<Asked> households(UnitPath unit) {
        return below(unit, house -> true);
    }

    @Override
    public List<Asked> requests(UnitPath unit) {
        List<Asked> found = below(unit, house -> {
            Known seen = known.get(house);
            return seen != null && !seen.state().requests().isEmpty();
        });
        found.sort(Comparator.comparing((Asked each) -> each.state().status())
                .reversed()
                .thenComparing(this::requested)
                .thenComparing(each -> each.household().value()));
        return found;
    }

    private Instant requested(Asked asked) {
        long first = asked.state().requests().get(0);
        return known.get(roster.find(asked.household())).evidence().stream()
                .filter(each -> each.no() == first)
                .map(Evidence::at)
                .findFirst()
                .orElse(at);
    }

    private List<Asked> below(UnitPath unit, IntPredicate which) {
        List<Asked> found = new ArrayList<>();
        int node = roster.nodes().find(unit);
        for (int house = node < 0 ? 0 : roster.nodes().from(node);
                node >= 0 && house < roster.nodes().to(node);
                house++) {
            if (which.test(house)) {
                found.add(asked(house));
            }
        }
        return found;
    }

    private Asked asked(int house) {
        Known seen = known.get(house);
        Roster.Place place = roster.place(house);
        return new Asked(
                roster.household(house),
                place.unit(),
                place.path(),
                roster.shielded(house),
                seen == null ? fold(house, List.of(), at) : seen.state());
    }

    @Override
    public Tally tally(UnitPath unit) {
        int node = roster.nodes().find(unit);
        return node < 0 ? NOBODY : tallies.get(node);
    }

    @Override
    public AnswerClock clock(UnitPath unit) {
        return clocks.computeIfAbsent(unit, this::timed);
    }

    private AnswerClock timed(UnitPath unit) {
        Nodes nodes = roster.nodes();
        int node = nodes.find(unit);
        AnswerTimes times = new AnswerTimes(incident, tally(unit).households());
        for (int house = node < 0 ? 0 : nodes.from(node); node >= 0 && house < nodes.to(node); house++) {
            Known seen = known.get(house);
            if (seen != null && seen.state().answered() && (!roster.shielded(house) || nodes.parent(node) < 0)) {
                times.add(roster.place(house).path(), seen.state().firstSeen());
            }
        }
        return times.clock();
    }
}
