package jp.kairan.safety.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers of a unit, of its parts and of the rest (protected households, of which no row is shown), and whether one could
 * be another without anything telling that is told. Every row adds up to its households, and the parts and the rest add up to
 * the unit's own row.
 */
final class Table {
    static final int SAFE = 0;
    static final int PARTIAL = 1;
    static final int HURT = 2;
    static final int CONFLICT = 3;
    static final int NOT_SEEN = 4;
    static final int ANSWERED = 5;
    static final int STALE = 6;
    static final int COLUMNS = 7;

    static final int OWN = 0;

    private final List<Bounded> rows = new ArrayList<>();
    private final int[][] numbers;
    private final int[] seen;

    Table(Bounded own, List<Bounded> parts) {
        rows.add(own);
        rows.addAll(parts);
        Tally left = own.tally();
        for (Bounded part : parts) {
            left = left.without(part.tally());
        }
        rows.add(new Bounded(left, 0, own.most() == 0 ? 0 : left.households()));
        numbers = rows.stream().map(row -> numbers(row.tally())).toArray(int[][]::new);
        seen = Arrays.stream(numbers)
                .mapToInt(row -> row[SAFE] + row[PARTIAL] + row[HURT])
                .toArray();
    }

    private static int[] numbers(Tally tally) {
        return new int[] {
            tally.safe(),
            tally.partial(),
            tally.hurt(),
            tally.conflict(),
            tally.notSeen(),
            tally.answered(),
            tally.stale()
        };
    }

    /** The last row, that of what is in no part. */
    int rest() {
        return rows.size() - 1;
    }

    Tally tally(int row) {
        return rows.get(row).tally();
    }

    int at(int row, int column) {
        return numbers[row][column];
    }

    /** How many have answered by the numbers that say that everybody there has been seen, or some. */
    int seen(int row) {
        return seen[row];
    }

    /** Whether the whole row is told: where nobody has answered, nobody is safe or hurt either, and all others are not seen. */
    boolean known(int row) {
        return rows.get(row).most() == 0 && numbers[row][CONFLICT] == 0;
    }

    /**
     * Whether a household more or less could be in the one number of a row and in the other number instead, and across the
     * other way round, or, between the unit and a part of it, alike.
     *
     * @param answers only where the row would have more or fewer answers then
     */
    boolean moves(int row, int column, int across, int beside, boolean answers) {
        return moved(row, column, beside, across, answers) || moved(row, beside, column, across, answers);
    }

    private boolean moved(int row, int from, int to, int across, boolean answers) {
        boolean alike = row == OWN || across == OWN;
        int there = alike ? from : to;
        int back = alike ? to : from;
        if (known(row) || known(across) || numbers[row][from] == 0 || numbers[across][there] == 0) {
            return false;
        }
        int[] here = answers(row, from, to);
        int[] other = answers(across, there, back);
        int fewest = Math.max(here[0], alike ? other[0] : -other[1]);
        int most = Math.min(here[1], alike ? other[1] : -other[0]);
        return fewest <= most && (!answers || fewest < 0 || most > 0);
    }

    /** By how many at least and at most the answers of a row differ, once a household has gone from one number to another. */
    private int[] answers(int row, int from, int to) {
        int well = seen[row] + (to < CONFLICT ? 1 : 0) - (from < CONFLICT ? 1 : 0);
        int unseen = numbers[row][NOT_SEEN] + (to == NOT_SEEN ? 1 : 0) - (from == NOT_SEEN ? 1 : 0);
        Bounded known = rows.get(row);
        int fewest = Math.max(well, known.least());
        int most = Math.min(known.tally().households() - unseen, known.most());
        return new int[] {fewest - numbers[row][ANSWERED], most - numbers[row][ANSWERED]};
    }

    /** Whether one more or less of what is known of a row could be old, and across the other way round or alike. */
    boolean ages(int row, int across) {
        if (row == OWN) {
            return numbers[across][STALE] > 0;
        }
        return across == OWN || numbers[across][STALE] < numbers[across][ANSWERED];
    }
}
