package jp.kairan.safety.board;

import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.directory.Unit;
import jp.kairan.safety.Vantage;

/**
 * Withholds small numbers from whoever looks from above the 町会: one or two households that are hurt are people whom a
 * neighbour can name. What is withheld cannot be calculated from what is shown: for each such number there is another table
 * that looks the same and differs in it. Requests for help are never withheld, because somebody has to come.
 *
 * <p>Every row adds up to its households, and the parts and the rest (protected households, of which no row is shown) add up
 * to the unit's own row. So a number is covered by three more at the corners of a rectangle, between which one household can
 * be moved without any sum telling.
 */
public final class Narrow {
    private static final int SAFE = 0;
    private static final int PARTIAL = 1;
    private static final int HURT = 2;
    private static final int CONFLICT = 3;
    private static final int NOT_SEEN = 4;
    private static final int ANSWERED = 5;
    private static final int STALE = 6;
    private static final int COLUMNS = 7;

    private static final int FEW = 2;
    private static final int OWN = 0;

    /** Fewer numbers withheld come before smaller numbers withheld. */
    private static final long EACH = 1_000_000;

    /** With these two goes how many have answered, which is what everybody looks for first. */
    private static final long WITH_ANSWERED = 8;

    /** Officers look at the sum before they look at its parts. */
    private static final long IN_THE_SUM = 4;

    private final Tally[] tallies;
    private final int[][] numbers;
    private final boolean[][] withheld;
    private final int rest;

    private Narrow(Tally own, List<Tally> parts) {
        rest = parts.size() + 1;
        tallies = new Tally[rest];
        numbers = new int[rest + 1][];
        withheld = new boolean[rest + 1][COLUMNS];
        tallies[OWN] = own;
        numbers[OWN] = numbers(own);
        numbers[rest] = numbers[OWN].clone();
        for (int row = 1; row < rest; row++) {
            tallies[row] = parts.get(row - 1);
            numbers[row] = numbers(tallies[row]);
            for (int column = 0; column < COLUMNS; column++) {
                numbers[rest][column] -= numbers[row][column];
            }
        }
    }

    /** The numbers of a unit and of its parts as they may be shown. */
    public static Narrow of(Tally own, List<Tally> parts) {
        Narrow narrow = new Narrow(own, parts);
        narrow.withhold();
        return narrow;
    }

    /** The numbers of the unit. */
    public Shown own() {
        return shown(OWN);
    }

    /** The numbers of one of the parts, in their order. */
    public Shown part(int at) {
        return shown(at + 1);
    }

    /** Whether it is for somebody: for everybody but who may see the names there because of an office there. */
    public static boolean appliesTo(Actor actor, Unit unit) {
        return Vantage.above(actor, unit.path());
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

    private Shown shown(int row) {
        Tally tally = tallies[row];
        return new Shown(
                tally.households(),
                visible(row, ANSWERED),
                visible(row, SAFE),
                visible(row, PARTIAL),
                visible(row, HURT),
                tally.help(),
                tally.urgent(),
                visible(row, CONFLICT),
                visible(row, NOT_SEEN),
                visible(row, STALE));
    }

    private Integer visible(int row, int column) {
        return withheld[row][column] ? null : numbers[row][column];
    }

    private boolean few(int row, int column) {
        return numbers[row][column] >= 1 && numbers[row][column] <= FEW;
    }

    private void withhold() {
        for (int row = 0; row <= rest; row++) {
            for (int column = SAFE; column <= NOT_SEEN; column++) {
                if (few(row, column)) {
                    cover(row, column, SAFE, NOT_SEEN);
                }
            }
            if (few(row, ANSWERED)) {
                answered(row);
            }
            if (few(row, STALE)) {
                stale(row);
            }
        }
        boolean unseen = contradictionOfUnseen();
        for (int row = 0; row < rest; row++) {
            // who was not seen has not answered, and what is old was answered
            withheld[row][ANSWERED] |= withheld[row][NOT_SEEN] || unseen && withheld[row][CONFLICT];
            withheld[row][STALE] |= withheld[row][ANSWERED];
        }
    }

    /**
     * Whether behind a withheld contradiction there is nobody who has answered: then to make one of it that somebody has would
     * change how many have answered. Everywhere else it does not.
     */
    private boolean contradictionOfUnseen() {
        for (int row = 0; row <= rest; row++) {
            int seen = numbers[row][SAFE] + numbers[row][PARTIAL] + numbers[row][HURT];
            if (withheld[row][CONFLICT] && numbers[row][ANSWERED] <= seen) {
                return true;
            }
        }
        return false;
    }

    /** Somebody seen might as well have not been seen; where all who have answered are among the requests, those tell it. */
    private void answered(int row) {
        for (int column = SAFE; column <= CONFLICT; column++) {
            if (numbers[row][column] > 0) {
                cover(row, column, NOT_SEEN, NOT_SEEN);
                return;
            }
        }
    }

    /** Withholds a number and the cheapest three between which a household can be moved with it. */
    private void cover(int row, int column, int first, int last) {
        long least = Long.MAX_VALUE;
        int across = row;
        int beside = column;
        for (int other = 0; other <= rest; other++) {
            for (int next = first; next <= last; next++) {
                if (other != row && next != column && moves(row, column, other, next)) {
                    long cost = cost(row, next) + cost(other, column) + cost(other, next);
                    if (cost < least) {
                        least = cost;
                        across = other;
                        beside = next;
                    }
                }
            }
        }
        withheld[row][column] = true;
        withheld[row][beside] = true;
        withheld[across][column] = true;
        withheld[across][beside] = true;
    }

    /** Whether a household can be taken out of the number into the one beside it, and what that does undone across. */
    private boolean moves(int row, int column, int across, int beside) {
        if (row == OWN) {
            return numbers[across][column] > 0;
        }
        return across == OWN || numbers[across][beside] > 0;
    }

    private long cost(int row, int column) {
        if (row == rest || withheld[row][column]) {
            return 0;
        }
        long weight = (column == NOT_SEEN || column == CONFLICT ? WITH_ANSWERED : 1) * (row == OWN ? IN_THE_SUM : 1);
        return weight * EACH + numbers[row][column];
    }

    private void stale(int row) {
        long least = Long.MAX_VALUE;
        int across = row;
        for (int other = 0; other <= rest; other++) {
            if (other != row && moves(row, other) && cost(other, STALE) < least) {
                least = cost(other, STALE);
                across = other;
            }
        }
        withheld[row][STALE] = true;
        withheld[across][STALE] = true;
    }

    private boolean moves(int row, int across) {
        if (row == OWN) {
            return numbers[across][STALE] > 0;
        }
        return across == OWN || numbers[across][STALE] < numbers[across][ANSWERED];
    }
}
