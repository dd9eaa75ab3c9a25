package jp.kairan.events;

/**
 * Where an answer stands: it has places, waits for them, or needs none.
 *
 * @param seat null where it needs none
 * @param queueNo where it waits, else null
 * @param heads how many places it has or waits for
 */
record Placement(Seat seat, Long queueNo, int heads) {
    /** Of whoever does not come. */
    static final Placement NONE = new Placement(null, null, 0);

    static Placement seated(int heads) {
        return new Placement(Seat.SEATED, null, heads);
    }

    static Placement waiting(long queueNo, int heads) {
        return new Placement(Seat.WAITING, queueNo, heads);
    }

    /** How many places it takes away from others. */
    int taken() {
        return seat == Seat.SEATED ? heads : 0;
    }
}
