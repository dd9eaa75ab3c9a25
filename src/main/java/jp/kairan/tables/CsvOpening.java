package jp.kairan.tables;

/** What comes of opening a file as a table: the table, or why there is none. */
public sealed interface CsvOpening permits CsvTable, CsvRefusal {}
