package jp.kairan.accounts;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import jp.kairan.kernel.Row;

/**
 * A part of what is kept about a person.
 *
 * @param name of the part, in camel case
 * @param tables whose rows about a person are all in it, as far as it is about their person
 * @param rows each a JSON object
 */
public record Holding(String name, Set<String> tables, List<String> rows) {
    public Holding {
        tables = Set.copyOf(tables);
        rows = List.copyOf(rows);
    }

    /** Reads the column {@code row} of a query that makes a JSON object of each row. */
    public static String json(Row row) throws SQLException {
        return row.text("row");
    }
}
