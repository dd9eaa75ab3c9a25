/**
 * The city as one tree (市 → 校下町会連合会 → 町会 → 班, with 団体 hanging on a federation or an association), the
 * households on it, the residents in them, and what people are: offices with dates, memberships, named lists,
 * subscribers of an area. "Everyone under X" is one range of paths.
 *
 * <p>Invariants: a path never changes while its unit lives; a member household hangs on a group, any other on a
 * federation; an office begins and ends by its dates alone; a unit has one head at a time; a closed unit has neither
 * households nor units below it. A protected household shows its name at the door and nothing else, by whatever way one
 * comes to it, but to itself and to the city's administrators.
 *
 * <p>Commands lock in one order: units (shared by what arrives or leaves, alone for what must not happen twice), then
 * households, then residents.
 */
package jp.kairan.directory;
