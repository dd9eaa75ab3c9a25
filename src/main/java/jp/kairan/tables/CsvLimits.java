package jp.kairan.tables;

/**
 * How much of a table is accepted before it is refused rather than read.
 *
 * @param bytes the whole file
 * @param columns the header and each row
 * @param cell characters (UTF-16 units) in one cell
 */
public record CsvLimits(int bytes, int columns, int cell) {
    /** 64 MB because the largest register of a city of half a million is about a third of it. */
    public static final CsvLimits USUAL = new CsvLimits(64 << 20, 500, 10_000);

    /** Keeps the parser's buffer, a small multiple of the longest cell, within an {@code int}. */
    private static final int LONGEST_CELL = 1 << 24;

    public CsvLimits {
        if (bytes < 1 || bytes == Integer.MAX_VALUE || columns < 1 || cell < 1 || cell > LONGEST_CELL) {
            throw new IllegalArgumentException("limits must be positive and fit in memory");
        }
    }
}
