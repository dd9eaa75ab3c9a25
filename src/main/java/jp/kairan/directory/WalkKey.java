package jp.kairan.directory;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;

/**
 * Where a list of houses goes on: group by group, house by house, those without a number last.
 *
 * @param path of the group last shown
 * @param walkNo of the house last shown
 * @param household the house last shown
 */
record WalkKey(String path, int walkNo, UUID household) {
    /** The number of a house that has none. */
    static final int LAST = Integer.MAX_VALUE;

    private static final Pattern SHAPE = Pattern.compile("([0-9a-z.]*) (-?\\d{1,10}) ([0-9a-f-]{36})");

    static WalkKey of(Cursor cursor) {
        if (cursor == null) {
            return new WalkKey("", Integer.MIN_VALUE, new UUID(0, 0));
        }
        Matcher parts = SHAPE.matcher(cursor.key());
        try {
            if (parts.matches()) {
                return new WalkKey(parts.group(1), Integer.parseInt(parts.group(2)), UUID.fromString(parts.group(3)));
            }
        } catch (IllegalArgumentException e) {
            // falls through: a number or an id out of range is no cursor of ours either
        }
        throw KernelProblem.MALFORMED_REQUEST.problem("The cursor is not one of this list");
    }

    static String of(Household house) {
        return house.path() + " " + (house.walkNo() == null ? LAST : house.walkNo()) + " " + house.id();
    }
}
