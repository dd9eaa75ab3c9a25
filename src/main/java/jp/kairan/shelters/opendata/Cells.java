package jp.kairan.shelters.opendata;

import java.math.BigDecimal;
import jp.kairan.shelters.Particulars;
import jp.kairan.shelters.Position;
import jp.kairan.shelters.Shelter;
import jp.kairan.shelters.ShelterKind;
import jp.kairan.shelters.imports.Capacity;

/** Cells of the standard list, written so that our own import reads them back. */
final class Cells {
    /** The longest remark that the import takes. */
    private static final int LONGEST = 500;

    private Cells() {}

    static String flag(boolean yes) {
        return yes ? "1" : "";
    }

    static boolean alsoShelter(Shelter shelter) {
        return shelter.particulars().kinds().contains(ShelterKind.SHELTER);
    }

    static String latitude(Position position) {
        return position == null ? "" : degrees(position.latitude());
    }

    static String longitude(Position position) {
        return position == null ? "" : degrees(position.longitude());
    }

    /** The words where they tell the number too, because a list whose capacity cannot be read is refused as a whole. */
    static String capacity(Particulars particulars) {
        String words = particulars.capacityNote();
        boolean told = words != null
                && Capacity.read(words)
                        .filter(read -> particulars.capacity() != null && read.people() == particulars.capacity())
                        .isPresent();
        return told
                ? words
                : particulars.capacity() == null ? "" : particulars.capacity().toString();
    }

    /** A line break or more than the import takes would refuse the whole list. */
    static String oneLine(String text) {
        String line = text.replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    private static String degrees(double degrees) {
        return BigDecimal.valueOf(degrees).toPlainString();
    }
}
