package jp.kairan.safety.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;

/**
 * Who is asked, in the order of the tree and of the walk, as small as possible: a city has 143,345 households, and a picture
 * of each check and replica holds them all.
 */
final class Roster {
    /** A unit with houses. */
    record Place(UnitId unit, UnitPath path, int node) {}

    private final Ids households;
    private final Ids residents;
    private final int[] places;
    private final int[] members;
    private final BitSet shielded;
    private final List<Place> units;
    private final Nodes nodes;
    private final int[] slots;

    private Roster(Draft draft) {
        households = draft.households;
        places = Arrays.copyOf(draft.places, households.size());
        shielded = draft.shielded;
        units = List.copyOf(draft.units);
        nodes = draft.nodes;
        slots = draft.slots();
        members = new int[households.size() + 1];
        int known = 0;
        for (int i = 0; i < draft.residents.size(); i++) {
            draft.owners[i] = find(new HouseholdId(draft.homes.get(i)));
            if (draft.owners[i] >= 0) {
                members[draft.owners[i] + 1]++;
                known++;
            }
        }
        for (int i = 0; i < households.size(); i++) {
            members[i + 1] += members[i];
        }
        residents = gathered(draft, known);
    }

    /** Residents lie by household, in the order in which they came. */
    private Ids gathered(Draft draft, int known) {
        int[] next = members.clone();
        int[] order = new int[known];
        for (int i = 0; i < draft.residents.size(); i++) {
            if (draft.owners[i] >= 0) {
                order[next[draft.owners[i]]++] = i;
            }
        }
        Ids sorted = new Ids(known);
        for (int at : order) {
            sorted.add(draft.residents.get(at));
        }
        return sorted;
    }

    int size() {
        return households.size();
    }

    Nodes nodes() {
        return nodes;
    }

    HouseholdId household(int at) {
        return new HouseholdId(households.get(at));
    }

    /** Where a household stands, -1 where it is not asked. */
    int find(HouseholdId household) {
        int mask = slots.length - 1;
        for (int slot = spread(household.value()) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            if (households.is(slots[slot] - 1, household.value())) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    Place place(int at) {
        return units.get(places[at]);
    }

    boolean shielded(int at) {
        return shielded.get(at);
    }

    List<ResidentId> members(int at) {
        List<ResidentId> found = new ArrayList<>(members[at + 1] - members[at]);
        for (int i = members[at]; i < members[at + 1]; i++) {
            found.add(new ResidentId(residents.get(i)));
        }
        return found;
    }

    private static int spread(UUID id) {
        long mixed = (id.getMostSignificantBits() * 31 + id.getLeastSignificantBits()) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    /** A roster being read. */
    static final class Draft {
        private final Ids households = new Ids(16);
        private final Ids residents = new Ids(16);
        private final Ids homes = new Ids(16);
        private final BitSet shielded = new BitSet();
        private final List<Place> units = new ArrayList<>();
        private final Nodes nodes = new Nodes();
        private int[] places = new int[16];
        private int[] owners;

        /** Adds a household; they come in the order of paths. */
        void household(UUID id, UUID unit, String path, boolean guarded) {
            int at = households.size();
            if (units.isEmpty() || !units.get(units.size() - 1).unit().value().equals(unit)) {
                UnitPath where = new UnitPath(path);
                units.add(new Place(new UnitId(unit), where, nodes.add(where, at, at + 1)));
            } else {
                nodes.add(units.get(units.size() - 1).path(), at, at + 1);
            }
            households.add(id);
            places = at < places.length ? places : Arrays.copyOf(places, at * 2);
            places[at] = units.size() - 1;
            shielded.set(at, guarded);
        }

        /** Adds a resident, before or after the household. */
        void resident(UUID household, UUID id) {
            homes.add(household);
            residents.add(id);
        }

        Roster done() {
            owners = new int[residents.size()];
            return new Roster(this);
        }

        private int[] slots() {
            int size = Integer.highestOneBit(Math.max(8, households.size() * 2)) * 2;
            int[] slots = new int[size];
            for (int i = 0; i < households.size(); i++) {
                int slot = spread(households.get(i)) & (size - 1);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (size - 1);
                }
                slots[slot] = i + 1;
            }
            return slots;
        }
    }
}
