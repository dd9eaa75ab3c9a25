package jp.kairan.bookings;

/** Where a booking is in its life. */
enum BookingState {
    /** Waits for the answer of the unit that lends, and holds its pieces meanwhile. */
    REQUESTED,
    /** The booker has it. */
    APPROVED,
    /** The unit said no, and why. */
    DECLINED,
    /** Taken back by the booker or by the unit. */
    CANCELLED,
    /** Nobody answered in time. */
    LAPSED;

    boolean holdsPieces() {
        return this == REQUESTED || this == APPROVED;
    }
}
