package jp.kairan.shelters.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.kairan.shelters.Hazard;
import jp.kairan.shelters.Particulars;
import jp.kairan.shelters.Position;
import jp.kairan.shelters.ShelterKind;

/**
 * One row of a list; null or empty is what the list does not say.
 *
 * @param hazards for each hazard that has a column, whether the place is fit for it
 * @param alsoShelter whether one may stay there, or null where the list has no such column
 */
record ListRow(
        long line,
        String code,
        String nationalId,
        String name,
        String kana,
        String address,
        Position position,
        String phone,
        Map<Hazard, Boolean> hazards,
        Boolean alsoShelter,
        Capacity capacity,
        List<String> communities,
        String note) {
    private static final Particulars NOTHING = new Particulars(
            null, null, "", null, "", null, null, new TreeSet<>(), new TreeSet<>(), null, null, List.of(), "", null);

    /** What the register will say of the shelter: what the row says, and for the rest what it said before. */
    Particulars over(Particulars known, ShelterKind kind) {
        Particulars before = known == null ? NOTHING : known;
        return new Particulars(
                said(code, before.code()),
                said(nationalId, before.nationalId()),
                name,
                said(kana, before.kana()),
                said(address, before.address()),
                position == null ? before.position() : position,
                said(phone, before.phone()),
                Particulars.inOrder(kinds(before, kind)),
                Particulars.inOrder(hazards(before)),
                capacity == null ? before.capacity() : Integer.valueOf(capacity.people()),
                capacity == null ? before.capacityNote() : capacity.words(),
                communities.isEmpty() ? before.communities() : communities,
                said(note, before.note()),
                null);
    }

    private Set<ShelterKind> kinds(Particulars before, ShelterKind kind) {
        Set<ShelterKind> kinds = EnumSet.of(kind);
        kinds.addAll(before.kinds());
        if (Boolean.TRUE.equals(alsoShelter)) {
            kinds.add(ShelterKind.SHELTER);
        } else if (alsoShelter != null && kind != ShelterKind.SHELTER) {
            kinds.remove(ShelterKind.SHELTER);
        }
        return kinds;
    }

    private Set<Hazard> hazards(Particulars before) {
        Set<Hazard> fit = EnumSet.noneOf(Hazard.class);
        fit.addAll(before.hazards());
        hazards.forEach((hazard, yes) -> {
            if (yes) {
                fit.add(hazard);
            } else {
                fit.remove(hazard);
            }
        });
        return fit;
    }

    private static String said(String row, String before) {
        return row == null || row.isEmpty() ? before : row;
    }

    /** The line alone, because a row is not for logs. */
    @Override
    public String toString() {
        return "ListRow[line=" + line + "]";
    }
}
