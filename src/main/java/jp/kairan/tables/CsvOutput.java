package jp.kairan.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file being written for a spreadsheet: UTF-8 with a byte order mark, or Shift_JIS; lines end in CRLF.
 *
 * <p>Cells that a spreadsheet would run as a formula are guarded by an apostrophe, which {@link CsvTable} takes off
 * again. What the encoding lacks is written as 〓 and remembered, so that the caller can say so or choose UTF-8.
 */
public final class CsvOutput implements Closeable {
    /** Enough to show a person; beyond it only the count goes on. */
    private static final int REMEMBERED = 100;

    private final CsvWriter writer;
    private final WritableText text;
    private final List<String> header;
    private final List<CsvSubstitution> substitutions = new ArrayList<>();
    private long substituted;
    private long rows;

    /**
     * Begins a file with its header.
     *
     * @throws IOException if the stream fails
     */
    public CsvOutput(OutputStream out, CsvEncoding encoding, List<String> header) throws IOException {
        if (encoding == CsvEncoding.UTF_8) {
            out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
        this.text = WritableText.in(encoding);
        this.header = List.copyOf(header);
        this.writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, encoding.charset()));
        row(this.header);
    }

    /**
     * Writes one row.
     *
     * @param cells as many as the header has
     * @throws IOException if the stream fails
     */
    public void row(List<String> cells) throws IOException {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under " + header.size() + " headers");
        }
        rows++;
        List<String> written = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String column = header.get(i);
            written.add(text.of(FormulaGuard.put(cells.get(i)), missing -> remember(column, missing)));
        }
        try {
            writer.writeRecord(written);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void remember(String column, int codePoint) {
        substituted++;
        if (substitutions.size() < REMEMBERED) {
            substitutions.add(new CsvSubstitution(rows, column, codePoint));
        }
    }

    /** The first hundred characters that were written as 〓. */
    public List<CsvSubstitution> substitutions() {
        return List.copyOf(substitutions);
    }

    /** How many characters were written as 〓. */
    public long substituted() {
        return substituted;
    }

    /** Ends the file and closes the stream. */
    @Override
    public void close() throws IOException {
        writer.close();
    }
}
