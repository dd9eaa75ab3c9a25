package jp.kairan.tables;

/**
 * A character that the chosen encoding lacks and that was written as 〓, the printers' mark for a missing type.
 *
 * @param row the row of the output, the header being 1
 * @param column the header of its column
 * @param codePoint the character that is missing
 */
public record CsvSubstitution(long row, String column, int codePoint) {}
