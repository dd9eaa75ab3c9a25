package jp.kairan.plain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists of words that lie beside the code: one entry a line, cells without commas or quotes, {@code #} for a remark. */
final class Entries {
    private Entries() {}

    /** The entries below the heading, each with as many cells as the heading has. */
    static List<String[]> of(String file) {
        try (InputStream stream = Objects.requireNonNull(Entries.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String[]> rows = reader.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .toList();
            int width = rows.get(0).length;
            for (String[] row : rows) {
                if (row.length != width) {
                    throw new IllegalStateException(file + " has a line of another width: " + row[0]);
                }
            }
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
