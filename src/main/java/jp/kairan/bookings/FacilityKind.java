package jp.kairan.bookings;

/** What sort of thing is lent, which decides how a booking meets the opening times. */
enum FacilityKind {
    /** Used where it is, within the opening times: 公民館の部屋. */
    ROOM,
    /** Fetched and brought back within the opening times, kept in between: テント, 除雪機. */
    EQUIPMENT,
    /** Fetched and brought back within the opening times, kept in between: 軽トラック. */
    VEHICLE;

    /** Whether it stays where it is, so that nobody can use it while its door is closed. */
    boolean stays() {
        return this == ROOM;
    }
}
