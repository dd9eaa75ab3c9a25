package jp.kairan.safety.help;

/** Who hears that nobody sees to what is urgent, from the nearest to the farthest. */
enum HelpCircle {
    /** Officers of the 班 and the 町会. */
    NEAR,
    /** Officers of the federation. */
    FEDERATION,
    /** The city. */
    CITY;

    /** The next farther one; the city has none. */
    HelpCircle wider() {
        return values()[ordinal() + 1];
    }
}
