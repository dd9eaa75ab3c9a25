package jp.kairan.notices;

import java.util.UUID;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;

/**
 * A place in the walking order: the group, the house's number in it, the house.
 *
 * @param path where the group stands
 * @param walkNo number in the walking order; the greatest integer for a house without one
 * @param household the house
 */
public record WalkCursor(String path, int walkNo, UUID household) {
    private static final WalkCursor START = new WalkCursor("", 0, new UUID(0, 0));

    /** The place of a house; without a number in the walking order it comes last in its group. */
    public static WalkCursor of(UnitPath path, Integer walkNo, HouseholdId household) {
        return new WalkCursor(path.value(), walkNo == null ? Integer.MAX_VALUE : walkNo, household.value());
    }

    /** Reads what {@link #key} wrote; the start without a cursor, 400 for anything else. */
    public static WalkCursor from(Cursor cursor) {
        if (cursor == null) {
            return START;
        }
        String[] parts = cursor.key().split(" ", -1);
        try {
            if (parts.length == 3) {
                return new WalkCursor(
                        new UnitPath(parts[0]).value(), Integer.parseInt(parts[1]), UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException e) {
            // answered below, like a cursor with too few parts
        }
        throw KernelProblem.MALFORMED_REQUEST.problem("The cursor is not one of this list");
    }

    /** What a cursor remembers. */
    public String key() {
        return path + " " + walkNo + " " + household;
    }
}
