/**
 * Natural hazards: what the Japan Meteorological Agency reports, and what a report means for the city.
 *
 * <p>Life cycle: a telegram is read into a value → joined with what was known of the same event → judged by rules. What a
 * telegram says is read in {@link jp.kairan.hazards.jma}, without a clock, a database or a network.
 *
 * <p>Invariant: a drill and a test never touch what is real, and no telegram counts twice.
 */
package jp.kairan.hazards;
