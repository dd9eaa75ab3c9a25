package jp.kairan.tables;

/** What a table holds next: a sound row, or a fault that stands in place of one. */
public sealed interface CsvEntry permits CsvRow, CsvFault {
    /** The physical line of the file on which this begins, counted from 1. */
    long line();
}
