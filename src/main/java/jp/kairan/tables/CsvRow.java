package jp.kairan.tables;

import java.util.List;

/** One sound row of a table, read by declared column whatever the order in the file. */
public final class CsvRow implements CsvEntry {
    private final long line;
    private final CsvHeader header;
    private final List<String> cells;

    CsvRow(long line, CsvHeader header, List<String> cells) {
        this.line = line;
        this.header = header;
        this.cells = cells;
    }

    @Override
    public long line() {
        return line;
    }

    /**
     * The cell under a declared column, exactly as the file has it but for the apostrophe of a guarded formula.
     *
     * @return the empty string if the cell is empty or the file lacks the column; {@link CsvTable#has} tells which
     */
    public String get(CsvColumn column) {
        int position = header.position(column);
        return position < 0 ? "" : FormulaGuard.lift(cells.get(position));
    }

    /** The line alone, because a row that reaches a log must not take people's names there. */
    @Override
    public String toString() {
        return "CsvRow[line=" + line + "]";
    }
}
