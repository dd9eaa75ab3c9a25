package jp.kairan.directory.imports;

import java.util.List;
import jp.kairan.kernel.Sql;
import jp.kairan.tables.CsvLayout;

/**
 * What one kind of register knows of itself; all else is the same for every kind.
 *
 * <p>Its statements meet in temporary tables of the transaction: {@code import_scope} (one row: unit, day, rights, limit),
 * {@code import_unit} (the units at and below the chosen one), {@code import_row} (the file, one row a line, its cells as
 * text: null where the file lacks the column, empty where the cell is), {@code import_fault} and {@code import_plan}
 * (one row a line: what is there and what will be, as JSON objects of the same fields).
 */
interface Register {
    RegisterKind kind();

    /** The columns of the file. */
    CsvLayout layout();

    /**
     * Takes the table locks that keep the difference true until it is made: EXCLUSIVE where rows are written or new ones
     * point to, because whoever holds a row with FOR UPDATE must be waited for before, not in the middle; SHARE where
     * tables are only read, because publishing to a unit must not wait for a register.
     */
    List<String> locks();

    /** Creates {@code import_row}: line, sound, id and the columns of {@link #read}. */
    String table();

    /** The cells of a row in the order of {@link #table}; what cannot be read is told to the cells themselves. */
    List<String> read(Cells cells);

    /** Statements that look up what the rows speak of, run once the rows are in. */
    List<String> lookups();

    /** Statements that write into {@code import_fault} what only the whole file and the directory can tell. */
    List<String> faults();

    /** Fills {@code import_plan} from rows without any fault. */
    String plan();

    /**
     * Selects {@code code, label, shielded, total} of what the directory has in this unit and the file has not; takes the
     * most rows to show, while total counts all.
     */
    String missing();

    /** Makes the difference of {@code import_plan}. */
    void apply(Sql sql);
}
