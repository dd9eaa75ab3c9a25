/**
 * Tables as offices hand them over, and the Japanese text in their cells.
 *
 * <p>Two halves that know nothing of each other. The first reads and writes CSV: {@link jp.kairan.tables.CsvTable}
 * tells the encoding, finds columns by header name and hands out rows and faults in the order of the file;
 * {@link jp.kairan.tables.CsvOutput} writes what a spreadsheet opens unharmed, and a
 * {@link jp.kairan.tables.Grid} is a whole table to hand out as CSV or XLSX. The second turns one messy cell into
 * one clean value: {@link jp.kairan.tables.PersonName}, {@link jp.kairan.tables.KanaName},
 * {@link jp.kairan.tables.PhoneNumber}, {@link jp.kairan.tables.PostalCode},
 * {@link jp.kairan.tables.PostalAddress}, {@link jp.kairan.tables.JapaneseDate}; and
 * {@link jp.kairan.tables.ReadingOrder} puts names in the order of a roster.
 *
 * <p>Invariants: no input, however hostile, makes a reader throw; what is wrong is a value with a reason. A fault
 * says where and why and never repeats the cell, because cells hold people's names. Every reading is idempotent:
 * read again, a clean value is itself. Nothing here knows what a table is about.
 */
package jp.kairan.tables;
