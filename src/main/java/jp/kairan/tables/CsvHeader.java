package jp.kairan.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the declared columns stand in one file. */
final class CsvHeader {
    private final long line;
    private final List<String> names;
    private final Map<CsvColumn, Integer> positions = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<CsvFault> faults = new ArrayList<>();

    CsvHeader(RawRecord first, CsvLayout layout) {
        this.line = first.line();
        this.names = first.cells().stream().map(FormulaGuard::lift).toList();
        Map<String, CsvColumn> known = layout.byFoldedName();
        for (int i = 0; i < names.size(); i++) {
            place(i, known.get(CsvColumn.fold(names.get(i))));
        }
        for (CsvColumn column : layout.columns()) {
            if (column.required() && !positions.containsKey(column)) {
                faults.add(new CsvFault(line, column.name(), CsvReason.MISSING_HEADER, ""));
            }
        }
    }

    private void place(int index, CsvColumn column) {
        if (column == null) {
            ignored.add(nameAt(index));
        } else if (positions.putIfAbsent(column, index) != null) {
            String detail = "columns " + (positions.get(column) + 1) + " and " + (index + 1);
            faults.add(new CsvFault(line, column.name(), CsvReason.DUPLICATE_HEADER, detail));
        }
    }

    /** The header as the file has it, or the column's number where the header is blank or lacking. */
    String nameAt(int index) {
        String name = index < names.size() ? names.get(index).strip() : "";
        return name.isEmpty() ? String.valueOf(index + 1) : name;
    }

    /** The index of the column's cell, or -1 if the file lacks it. */
    int position(CsvColumn column) {
        return positions.getOrDefault(column, -1);
    }

    int width() {
        return names.size();
    }

    List<String> ignored() {
        return List.copyOf(ignored);
    }

    List<CsvFault> faults() {
        return List.copyOf(faults);
    }
}
