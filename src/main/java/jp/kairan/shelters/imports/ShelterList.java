package jp.kairan.shelters.imports;

import java.util.ArrayList;
import java.util.List;
import jp.kairan.tables.CsvEntry;
import jp.kairan.tables.CsvFault;
import jp.kairan.tables.CsvLimits;
import jp.kairan.tables.CsvOpening;
import jp.kairan.tables.CsvRefusal;
import jp.kairan.tables.CsvRow;
import jp.kairan.tables.CsvTable;

/**
 * A list as it was read.
 *
 * @param rows the sound rows, in the order of the file
 * @param faults what is wrong with the file or its other rows
 * @param ignored headers that mean nothing here
 */
record ShelterList(List<ListRow> rows, List<ListFault> faults, List<String> ignored) {
    /** The whole country has ten times as many; the largest city has a fifth. */
    private static final int MOST_ROWS = 10_000;

    private static final CsvLimits LIMITS = new CsvLimits(16 << 20, 200, 10_000);

    static ShelterList read(byte[] file) {
        CsvOpening opening = CsvTable.open(file, Columns.layout(), LIMITS);
        if (opening instanceof CsvRefusal refusal) {
            return new ShelterList(
                    List.of(), refusal.faults().stream().map(ListFault::of).toList(), List.of());
        }
        CsvTable table = (CsvTable) opening;
        List<ListRow> rows = new ArrayList<>();
        List<ListFault> faults = new ArrayList<>();
        for (CsvEntry entry : table) {
            if (rows.size() + faults.size() >= MOST_ROWS) {
                faults.add(ListFault.of(entry.line(), "", RowFault.TOO_MANY_ROWS));
                break;
            }
            if (entry instanceof CsvRow row) {
                RowCells cells = new RowCells(table, row);
                ListRow read = cells.read();
                faults.addAll(cells.faults());
                if (cells.faults().isEmpty()) {
                    rows.add(read);
                }
            } else {
                faults.add(ListFault.of((CsvFault) entry));
            }
        }
        return new ShelterList(List.copyOf(rows), List.copyOf(faults), table.ignored());
    }
}
