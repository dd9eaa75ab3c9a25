package jp.kairan.tables;

/**
 * One thing wrong with a table: where, why, and a detail that never repeats a cell's text.
 *
 * @param line the physical line, counted from 1; for a quoted cell over several lines, the line its row starts on
 * @param column the header the file gives the column, or its number where there is no header; empty if the fault is
 *     the row's or the file's
 * @param reason what is wrong
 * @param detail numbers that help to find it, such as the byte offset; may be empty
 */
public record CsvFault(long line, String column, CsvReason reason, String detail) implements CsvEntry {}
