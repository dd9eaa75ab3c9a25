package jp.kairan.translation.engines;

/**
 * What may be sent to an engine in a calendar month of the city, and what that costs.
 *
 * @param charactersPerMonth to this engine
 * @param yenPerMillionCharacters none where the engine is free
 * @param microYenPerMonth to all engines together, in millionths of a yen; more than can be spent where nothing is said
 */
record Allowance(long charactersPerMonth, long yenPerMillionCharacters, long microYenPerMonth) {
    /** A yen a million characters is a millionth of a yen a character. */
    long microYen(long characters) {
        return Math.multiplyExact(characters, yenPerMillionCharacters);
    }
}
