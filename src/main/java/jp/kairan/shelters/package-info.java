/**
 * Shelters: the register of places to flee to and to stay in, and what holds for each of them now.
 *
 * <p>Two things that never touch each other. The register ({@link jp.kairan.shelters.Particulars}) comes from municipal
 * lists and is edited by the city; a status ({@link jp.kairan.shelters.ShelterStatus}) is said about a shelter at a
 * moment and is only ever added to. Editing the register says nothing about a state and notifies nobody, because a
 * corrected address is no opening. That a shelter should be open is kept apart from both: until somebody says that it
 * is, readers see that nobody has.
 *
 * <p>Invariants: what holds now is what was said of the latest moment, however late it arrived; kinds under the law are
 * kept apart, because a place to flee to at once need not be one to stay in. Readers are served from memory
 * ({@link jp.kairan.shelters.LiveShelters}), which is at most a second old, so that a storm of them costs the database
 * one query a second. Where a reader stands is reckoned with in memory and goes nowhere else.
 */
package jp.kairan.shelters;
