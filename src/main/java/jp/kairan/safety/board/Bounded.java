package jp.kairan.safety.board;

/**
 * Numbers, and what everybody is told beside them of how many have answered.
 *
 * @param least so many have answered at least: in so many places somebody has
 * @param most so many have answered at most: the others are in places where nobody has
 */
public record Bounded(Tally tally, int least, int most) {
    /** Where nothing is told beside the numbers. */
    public static Bounded untold(Tally tally) {
        return new Bounded(tally, 0, tally.households());
    }

    /** Where everybody is told whether anybody has answered. */
    public static Bounded started(Tally tally) {
        return tally.answered() > 0 ? new Bounded(tally, 1, tally.households()) : new Bounded(tally, 0, 0);
    }
}
