/**
 * Natural hazards: what the Japan Meteorological Agency reports, and what a report means for the city.
 *
 * <p>Life cycle: a telegram comes in ({@link jp.kairan.hazards.Arrivals}), is kept once and joined with what was known →
 * rules, which are data, are held against what is known ({@link jp.kairan.hazards.Judgement}, pure) → a finding begins,
 * grows, ends or is taken back, and each of its turns is told to every {@link jp.kairan.hazards.HazardListener} in a
 * transaction of its own. What a telegram says is read in {@link jp.kairan.hazards.jma}, without a clock, a database or a
 * network.
 *
 * <p>Invariants: a drill and a test never touch what is real; no telegram counts twice; one finding for a rule and an
 * occasion; the same telegrams lead to the same findings in whatever order they come; a rule acts by itself only after two
 * persons have agreed, and only on fresh news.
 */
package jp.kairan.hazards;
