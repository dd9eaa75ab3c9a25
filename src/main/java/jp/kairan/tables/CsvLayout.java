package jp.kairan.tables;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns a reader of a table understands.
 *
 * @param columns each with names that no other column claims
 */
public record CsvLayout(List<CsvColumn> columns) {
    public CsvLayout {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a layout needs a column");
        }
        byFoldedName(columns);
    }

    public static CsvLayout of(CsvColumn... columns) {
        return new CsvLayout(Arrays.asList(columns));
    }

    Map<String, CsvColumn> byFoldedName() {
        return byFoldedName(columns);
    }

    private static Map<String, CsvColumn> byFoldedName(List<CsvColumn> columns) {
        Map<String, CsvColumn> found = new HashMap<>();
        for (CsvColumn column : columns) {
            for (String name : column.folded()) {
                if (found.put(name, column) != null) {
                    throw new IllegalArgumentException("two columns claim the header " + name);
                }
            }
        }
        return found;
    }
}
