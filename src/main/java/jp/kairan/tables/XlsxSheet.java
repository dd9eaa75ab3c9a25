package jp.kairan.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A grid as the one sheet of a workbook: header bold and frozen, texts as texts, numbers and days as such.
 *
 * <p>No apostrophe guards a text here as one does in CSV, because a cell of a workbook is a formula only if it is
 * written as one.
 */
final class XlsxSheet {
    /** What Excel allows for the name of a sheet, in UTF-16 units. */
    private static final int LONGEST_NAME = 31;

    /** What Excel allows in a cell, in UTF-16 units. */
    private static final int LONGEST_CELL = 32_767;

    /** Narrower, a header with its margin breaks; wider, a sheet no longer fits a screen: in half-width characters. */
    private static final int NARROWEST = 6;

    private static final int WIDEST = 50;

    /** Beyond these a longer cell is folded, because looking at every row would cost more than it shows. */
    private static final int MEASURED_ROWS = 1000;

    /** Below it, beyond which numbers of a workbook, being doubles, lose their last digits. */
    private static final long LARGEST_WHOLE = 1L << 53;

    private final Grid grid;

    XlsxSheet(Grid grid) {
        this.grid = grid;
    }

    void writeTo(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Kairan", null)) {
            Worksheet sheet = book.newWorksheet(name(grid.title()));
            for (int column = 0; column < grid.columns().size(); column++) {
                sheet.width(column, width(column));
                sheet.value(0, column, text(grid.columns().get(column)));
                sheet.style(0, column).bold().wrapText(true).set();
            }
            sheet.freezePane(0, 1);
            sheet.repeatRows(0);
            int at = 1;
            for (List<Cell> row : grid.rows()) {
                write(sheet, at++, row);
            }
        }
    }

    private static void write(Worksheet sheet, int at, List<Cell> row) {
        for (int column = 0; column < row.size(); column++) {
            Cell cell = row.get(column);
            if (cell instanceof Cell.Whole whole && Math.abs(whole.number()) <= LARGEST_WHOLE) {
                sheet.value(at, column, whole.number());
            } else if (cell instanceof Cell.Day day) {
                sheet.value(at, column, day.date());
                sheet.style(at, column).format("yyyy-mm-dd").set();
            } else if (!cell.shown().isEmpty()) {
                sheet.value(at, column, text(cell.shown()));
                sheet.style(at, column).wrapText(true).set();
            }
        }
    }

    /** Without what XML 1.0 cannot hold even escaped; a workbook with it does not open. */
    private static String text(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        raw.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return cut(kept.toString(), LONGEST_CELL);
    }

    /** A name that Excel takes: not empty, not too long, without its special signs and without quotes at the ends. */
    private static String name(String title) {
        String plain = text(title).replaceAll("[\\[\\]:*?/\\\\\\t\\n]", " ").replaceAll("^[' ]+", "");
        String name = cut(plain, LONGEST_NAME).replaceAll("[' ]+$", "");
        return name.isEmpty() || name.equalsIgnoreCase("History") ? "Sheet1" : name;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private int width(int column) {
        int widest = grid.rows().stream()
                .limit(MEASURED_ROWS)
                .mapToInt(row -> columns(row.get(column).shown()))
                .max()
                .orElse(0);
        return Math.min(
                WIDEST,
                Math.max(NARROWEST, Math.max(widest, columns(grid.columns().get(column))) + 2));
    }

    /** Full-width characters take two columns of the screen. */
    private static int columns(String text) {
        return text.lines()
                .mapToInt(line -> line.codePoints()
                        .map(c -> c < 0x1100 || (c >= 0xFF61 && c <= 0xFF9F) ? 1 : 2)
                        .sum())
                .max()
                .orElse(0);
    }
}
