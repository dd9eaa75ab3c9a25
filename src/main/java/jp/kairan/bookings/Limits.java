package jp.kairan.bookings;

/** How much may be written about a facility and a booking. */
final class Limits {
    /** The longest name. */
    static final int NAME = 60;
    /** The longest place. */
    static final int PLACE = 200;
    /** The longest description and the longest rules. */
    static final int TEXT = 4_000;
    /** The longest purpose and the longest reason. */
    static final int REASON = 500;
    /** Pieces of a facility at the most. */
    static final int PIECES = 200;
    /** The shortest booking, in minutes: shorter ones would fill the table with slivers. */
    static final int LEAST_MINUTES = 15;
    /** The longest booking, a month, in minutes. */
    static final int MINUTES = 31 * 24 * 60;
    /** The furthest ahead, two years, in days. */
    static final int DAYS_AHEAD = 731;
    /** Opening hours at the most: three stretches a day. */
    static final int OPENINGS = 21;
    /** Closed days at the most. */
    static final int CLOSURES = 400;
    /** People at a booking at the most. */
    static final int PEOPLE = 100_000;
    /** Days of availability that one request may ask for. */
    static final int DAYS_SHOWN = 62;

    private Limits() {}
}
