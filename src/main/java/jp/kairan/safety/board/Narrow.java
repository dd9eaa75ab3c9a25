package jp.kairan.safety.board;

import static jp.kairan.safety.board.Table.ANSWERED;
import static jp.kairan.safety.board.Table.COLUMNS;
import static jp.kairan.safety.board.Table.CONFLICT;
import static jp.kairan.safety.board.Table.HURT;
import static jp.kairan.safety.board.Table.NOT_SEEN;
import static jp.kairan.safety.board.Table.OWN;
import static jp.kairan.safety.board.Table.PARTIAL;
import static jp.kairan.safety.board.Table.SAFE;
import static jp.kairan.safety.board.Table.STALE;

import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.directory.Unit;
import jp.kairan.safety.Vantage;

/**
 * Withholds small numbers from whoever looks from above the 町会: one or two households that are hurt are people whom a
 * neighbour can name. What is withheld cannot be calculated from what is shown: for each such number there is another table
 * that looks the same and differs in it. Requests for help are never withheld, because somebody has to come.
 *
 * <p>Every sum holds in a {@link Table}. So a number is covered by three more at the corners of a rectangle, between which one
 * household can be moved without any sum telling, nor what is told besides: where nobody has answered everything is known, so
 * such a row covers no other.
 */
public final class Narrow {
    private static final int FEW = 2;

    /** Fewer numbers withheld come before smaller numbers withheld. */
    private static final long EACH = 1_000_000;

    /** With these two goes how many have answered, which is what everybody looks for first. */
    private static final long WITH_ANSWERED = 8;

    /** Officers look at the sum before they look at its parts. */
    private static final long IN_THE_SUM = 4;

    private final Table table;
    private final boolean[][] withheld;
    private final int rest;

    private Narrow(Bounded own, List<Bounded> parts) {
        table = new Table(own, parts);
        rest = table.rest();
        withheld = new boolean[rest + 1][COLUMNS];
    }

    /** The numbers of a unit and of its parts as they may be shown. */
    public static Narrow of(Tally own, List<Tally> parts) {
        return of(Bounded.untold(own), parts.stream().map(Bounded::untold).toList());
    }

    /** The same where more is told than the numbers. */
    public static Narrow of(Bounded own, List<Bounded> parts) {
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

    private Shown shown(int row) {
        Tally tally = table.tally(row);
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
        return withheld[row][column] ? null : table.at(row, column);
    }

    private boolean few(int row, int column) {
        return table.at(row, column) >= 1 && table.at(row, column) <= FEW;
    }

    private void withhold() {
        for (int row = 0; row <= rest; row++) {
            if (few(row, ANSWERED)) {
                answered(row);
            }
            for (int column = SAFE; column <= NOT_SEEN; column++) {
                if (few(row, column) && !table.known(row)) {
                    withheld[row][column] = true;
                    cover(row, column, SAFE, NOT_SEEN, false);
                }
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
            if (withheld[row][CONFLICT] && table.at(row, ANSWERED) <= table.seen(row)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Somebody seen might as well not have been seen, or the other way round; where all who have answered are among the
     * requests, those tell it. Where everybody else was seen as well, one of the requests might have answered or not.
     */
    private void answered(int row) {
        if (table.seen(row) + table.at(row, CONFLICT) == 0) {
            return;
        }
        for (int column = SAFE; column <= CONFLICT; column++) {
            if (table.at(row, column) > 0 && cover(row, column, NOT_SEEN, NOT_SEEN, true)) {
                return;
            }
        }
        for (int each = 0; each <= rest; each++) {
            withheld[each][ANSWERED] |= each == row || each == OWN || row == OWN;
        }
    }

    /** Withholds a number and the cheapest three between which a household can be moved with it; false where there are none. */
    private boolean cover(int row, int column, int first, int last, boolean answers) {
        long least = Long.MAX_VALUE;
        int across = row;
        int beside = column;
        for (int other = 0; other <= rest; other++) {
            for (int next = first; next <= last; next++) {
                if (other != row && next != column && table.moves(row, column, other, next, answers)) {
                    long cost = cost(row, column) + cost(row, next) + cost(other, column) + cost(other, next);
                    if (cost < least) {
                        least = cost;
                        across = other;
                        beside = next;
                    }
                }
            }
        }
        if (across == row) {
            return false;
        }
        withheld[row][column] = true;
        withheld[row][beside] = true;
        withheld[across][column] = true;
        withheld[across][beside] = true;
        return true;
    }

    private long cost(int row, int column) {
        if (row == rest || withheld[row][column]) {
            return 0;
        }
        long weight = (column == NOT_SEEN || column == CONFLICT ? WITH_ANSWERED : 1) * (row == OWN ? IN_THE_SUM : 1);
        return weight * EACH + table.at(row, column);
    }

    private void stale(int row) {
        long least = Long.MAX_VALUE;
        int across = row;
        for (int other = 0; other <= rest; other++) {
            if (other != row && table.ages(row, other) && cost(other, STALE) < least) {
                least = cost(other, STALE);
                across = other;
            }
        }
        withheld[row][STALE] = true;
        withheld[across][STALE] = true;
    }
}
