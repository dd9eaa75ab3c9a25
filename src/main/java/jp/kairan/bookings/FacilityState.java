package jp.kairan.bookings;

/** Whether a facility is still lent. */
enum FacilityState {
    /** It takes bookings. */
    OPEN,
    /** It takes no more bookings; those made stay. */
    RETIRED
}
