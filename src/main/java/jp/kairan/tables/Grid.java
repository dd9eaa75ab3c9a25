package jp.kairan.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A table to hand out: a title, the names of its columns and its rows.
 *
 * @param title shown where the form of the file has a place for it
 * @param columns at least one
 * @param rows each with as many cells as there are columns
 */
public record Grid(String title, List<String> columns, List<List<Cell>> rows) {
    public Grid {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a grid needs a column");
        }
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells under " + columns.size() + " columns");
            }
        }
    }

    /** The rows as a person reads them. */
    public List<List<String>> shown() {
        return rows.stream().map(row -> row.stream().map(Cell::shown).toList()).toList();
    }

    /**
     * Writes the columns and rows as CSV in UTF-8 with a byte order mark, safe to open in a spreadsheet; CSV has no
     * place for the title.
     *
     * @throws IOException if the stream fails; it is left open
     */
    public void writeCsv(OutputStream out) throws IOException {
        try (CsvOutput output = new CsvOutput(new UnclosedStream(out), CsvEncoding.UTF_8, columns)) {
            for (List<String> row : shown()) {
                output.row(row);
            }
        }
    }

    /**
     * Writes the grid as a workbook of one sheet (Office Open XML), its name being the title.
     *
     * @throws IOException if the stream fails; it is left open
     */
    public void writeXlsx(OutputStream out) throws IOException {
        new XlsxSheet(this).writeTo(new UnclosedStream(out));
    }
}
