package jp.kairan.directory.imports;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import jp.kairan.kernel.Uuids;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Normalised rows on their way into {@code import_row}, in the text format of COPY.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">PostgreSQL, COPY, Text Format</a>
 */
final class RowCopy implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Writer out;

    RowCopy(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        out = new BufferedWriter(
                new OutputStreamWriter(
                        new PGCopyOutputStream(postgres, "copy import_row from stdin"), StandardCharsets.UTF_8),
                BUFFER);
    }

    /** One row; each gets an id, in case it is new to the directory. */
    void row(long line, boolean sound, List<String> cells) throws IOException {
        out.write(Long.toString(line));
        out.write(sound ? "\tt\t" : "\tf\t");
        out.write(Uuids.next().toString());
        for (String cell : cells) {
            out.write('\t');
            cell(cell);
        }
        out.write('\n');
    }

    private void cell(String cell) throws IOException {
        if (cell == null) {
            out.write("\\N");
            return;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '\\' -> out.write("\\\\");
                case '\n' -> out.write("\\n");
                case '\r' -> out.write("\\r");
                case '\t' -> out.write("\\t");
                default -> out.write(c);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
