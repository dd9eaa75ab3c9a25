/**
 * Registers that offices keep as spreadsheets, brought into the directory as CSV: units, households, residents, offices.
 *
 * <p>Life cycle: a file is checked (REFUSED with every fault, or CHECKED with the difference it would make) and a checked
 * one is applied once, or dropped when it has waited too long. Both run the same way: rows are normalised, copied into
 * temporary tables, and faults and difference are worked out there by {@link jp.kairan.directory.imports.Examination};
 * what differs between the registers is a {@link jp.kairan.directory.imports.Register}.
 *
 * <p>Invariants: one bad row and nothing is applied; what is applied is exactly the difference that was shown, or
 * nothing; whatever a file does not name stays as it is; a code outside the chosen unit reads like one that does not
 * exist; a protected household answers every row about it alike, because otherwise a file of guesses would find its
 * address out.
 */
package jp.kairan.directory.imports;
