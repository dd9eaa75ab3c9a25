package jp.kairan.shelters.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.kairan.access.ShelterId;
import jp.kairan.shelters.Particulars;
import jp.kairan.shelters.Position;
import jp.kairan.shelters.Shelter;
import jp.kairan.tables.CsvColumn;
import jp.kairan.tables.JapaneseText;

/**
 * Finds the shelter that each row of a list is about: by the ID of the municipal or the national list; else by name and
 * place, because the older layout has no ID and the two lists have different ones.
 */
final class Joining {
    /** Two lists measure the same school at its gate or at its gymnasium. */
    private static final double SAME_PLACE_METRES = 100;

    private final Map<Long, Shelter> shelterOf = new HashMap<>();
    private final List<ListFault> faults = new ArrayList<>();
    private final Set<ShelterId> taken = new HashSet<>();

    Joining(List<ListRow> rows, List<Shelter> register) {
        findRepeated(rows);
        byId(rows, register, ListRow::code, Particulars::code, Columns.CODE);
        byId(rows, register, ListRow::nationalId, Particulars::nationalId, Columns.NATIONAL_ID);
        byNameAndPlace(rows, register);
    }

    /** The shelter of the row; null where it is new. */
    Shelter shelterOf(ListRow row) {
        return shelterOf.get(row.line());
    }

    List<ListFault> faults() {
        return List.copyOf(faults);
    }

    private void findRepeated(List<ListRow> rows) {
        Map<String, List<ListRow>> earlier = new HashMap<>();
        for (ListRow row : rows) {
            List<ListRow> alike = earlier.computeIfAbsent(key(row.name()), key -> new ArrayList<>());
            if (alike.stream().anyMatch(other -> sameIds(row, other) && near(row, other))) {
                faults.add(ListFault.of(row.line(), Columns.NAME.name(), RowFault.DUPLICATE));
            }
            alike.add(row);
        }
    }

    private void byId(
            List<ListRow> rows,
            List<Shelter> register,
            Function<ListRow, String> idOfRow,
            Function<Particulars, String> idOfShelter,
            CsvColumn column) {
        Map<String, Shelter> known = new HashMap<>();
        register.stream()
                .filter(shelter -> idOfShelter.apply(shelter.particulars()) != null)
                .forEach(shelter -> known.put(idOfShelter.apply(shelter.particulars()), shelter));
        Set<String> seen = new HashSet<>();
        for (ListRow row : rows) {
            String id = idOfRow.apply(row);
            if (id.isEmpty()) {
                continue;
            }
            Shelter found = known.get(id);
            if (!seen.add(id)) {
                faults.add(ListFault.of(row.line(), column.name(), RowFault.DUPLICATE));
            } else if (found != null && !shelterOf.containsKey(row.line())) {
                take(row, found);
            }
        }
    }

    private void byNameAndPlace(List<ListRow> rows, List<Shelter> register) {
        Map<String, List<Shelter>> known = new HashMap<>();
        register.forEach(
                shelter -> known.computeIfAbsent(key(shelter.particulars().name()), key -> new ArrayList<>())
                        .add(shelter));
        for (ListRow row : rows) {
            if (shelterOf.containsKey(row.line())) {
                continue;
            }
            List<Shelter> found = known.getOrDefault(key(row.name()), List.of()).stream()
                    .filter(shelter -> !taken.contains(shelter.id()) && near(row, shelter.particulars()))
                    .toList();
            if (found.size() > 1) {
                faults.add(ListFault.of(row.line(), Columns.NAME.name(), RowFault.AMBIGUOUS));
            } else if (!found.isEmpty()) {
                take(row, found.get(0));
            }
        }
    }

    private void take(ListRow row, Shelter shelter) {
        shelterOf.put(row.line(), shelter);
        if (!taken.add(shelter.id())) {
            faults.add(ListFault.of(row.line(), "", RowFault.DUPLICATE));
        }
    }

    /** Rows with different IDs are different places, however close. */
    private static boolean sameIds(ListRow one, ListRow other) {
        return one.code().equals(other.code()) && one.nationalId().equals(other.nationalId());
    }

    private static boolean near(ListRow one, ListRow other) {
        return near(one.position(), one.address(), other.position(), other.address());
    }

    private static boolean near(ListRow row, Particulars shelter) {
        return near(row.position(), row.address(), shelter.position(), shelter.address());
    }

    private static boolean near(Position one, String address, Position other, String otherAddress) {
        return one == null || other == null
                ? !address.isEmpty() && key(address).equals(key(otherAddress))
                : one.metresTo(other) <= SAME_PLACE_METRES;
    }

    private static String key(String text) {
        return JapaneseText.searchKey(text);
    }
}
