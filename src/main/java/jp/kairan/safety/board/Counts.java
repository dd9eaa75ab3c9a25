package jp.kairan.safety.board;

import jp.kairan.evidence.Bucket;
import jp.kairan.evidence.Completeness;
import jp.kairan.evidence.HouseholdState;

/** The numbers of a unit while they are being changed. */
final class Counts {
    private static final int ANSWERED = Bucket.values().length;
    private static final int STALE = ANSWERED + 1;

    private final int[] numbers = new int[STALE + 1];

    /** From the numbers of before. */
    static Counts of(Tally tally) {
        Counts counts = new Counts();
        counts.put(Bucket.URGENT, tally.urgent());
        counts.put(Bucket.HELP, tally.help());
        counts.put(Bucket.CONFLICT, tally.conflict());
        counts.put(Bucket.HURT, tally.hurt());
        counts.put(Bucket.PARTIAL, tally.partial());
        counts.put(Bucket.SAFE, tally.safe());
        counts.put(Bucket.NOT_SEEN, tally.notSeen());
        counts.numbers[ANSWERED] = tally.answered();
        counts.numbers[STALE] = tally.stale();
        return counts;
    }

    private void put(Bucket bucket, int number) {
        numbers[bucket.ordinal()] = number;
    }

    private int get(Bucket bucket) {
        return numbers[bucket.ordinal()];
    }

    /**
     * Adds a household or takes it away.
     *
     * @param state null of one of which nothing was said
     * @param sign 1 or -1
     */
    void add(HouseholdState state, int sign) {
        if (state == null) {
            numbers[Bucket.NOT_SEEN.ordinal()] += sign;
            return;
        }
        numbers[state.bucket().ordinal()] += sign;
        if (state.answered()) {
            numbers[ANSWERED] += sign;
        }
        if (state.completeness() == Completeness.STALE) {
            numbers[STALE] += sign;
        }
    }

    /** The numbers; households are as many as are in them. */
    Tally tally() {
        int households = 0;
        for (int i = 0; i < ANSWERED; i++) {
            households += numbers[i];
        }
        return new Tally(
                households,
                numbers[ANSWERED],
                get(Bucket.SAFE),
                get(Bucket.PARTIAL),
                get(Bucket.HURT),
                get(Bucket.HELP),
                get(Bucket.URGENT),
                get(Bucket.CONFLICT),
                get(Bucket.NOT_SEEN),
                numbers[STALE]);
    }
}
